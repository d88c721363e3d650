import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Cells, profiled, times } from './profiled.ts';

const numbers = Array.from({ length: 30 }, (_, index) => index);
const hash = (algorithm: string) => numbers.map((n) => createHash(algorithm).update(String(n)).digest('hex'));
const meanings = async (columns: Readonly<Record<string, Cells>>) => {
  const { columns: found } = await profiled(columns);
  return Object.fromEntries(found.map(({ name, type, meaning }) => [name, `${type} ${meaning}`]));
};

test('identifiers by their form', async () => {
  const eans = ['3017620422003', '96385074', '036000291452', '5449000000996', '7622210449283'];
  const stored = eans.map((ean) => ean.replace(/^0+/, ''));
  assert.equal(
    await meanings({
      uuid: numbers.map((n) => `6f9619ff-8b86-d011-b42d-00cf4fc96${String(400 + n)}`),
      md5: hash('md5'),
      sha1: hash('sha1'),
      sha256: hash('sha256'),
      ean: eans,
      stored,
      random: ['3017620422004', '96385075', '36000291453', '5449000000997', '7622210449283'],
      lucky: ['3017620422003', ...times(29, '3017620422003')],
      zeros: numbers.map((n) => String(n).padStart(6, '0')),
      pattern: numbers.map((n) => `t_${n ** 4}`),
      length: numbers.map(
        (n) => `CUST-${createHash('md5').update(String(n)).digest('hex').slice(0, 12).toUpperCase()}`,
      ),
      capitals: times(30, 'FR', 'DE', 'IT'),
    }),
    {
      ...{ uuid: 'text uuid', md5: 'text md5', sha1: 'text sha-1', sha256: 'text sha-256' },
      ...{ ean: 'text ean', stored: 'integer ean', random: 'integer null', lucky: 'integer null' },
      ...{ zeros: 'text code', pattern: 'text code', length: 'text code', capitals: 'text code' },
    },
  );
});

test('a product number by its name needs the check digit too', async () => {
  const { of } = await profiled({ ean: ['3017620422003'], code_barre: ['3017620422004'] });
  assert.equal([of('ean').meaning, of('code_barre').meaning], ['ean', null]);
});

test('an identifier that breaks the form of the others is a misfit', async () => {
  const hundred = Array.from({ length: 120 }, (_, n) => createHash('md5').update(String(n)).digest('hex'));
  const malformed = '08c8b678f8e6f0caz05880ef4ebba10az';
  const eans = Array.from({ length: 100 }, (_, n) => ean13(String(300000000000 + n * 7919)));
  const { of } = await profiled({
    actor: [...hundred, malformed],
    ean: [...eans, '3017620422004'],
    ticket: [...Array.from({ length: 100 }, (_, n) => `T-${1000 + n}`), 'T-12', 'X-1'],
    client: [...Array.from({ length: 100 }, (_, n) => `AB${1000 + n}`), '1234AB'],
  });
  assert.equal(
    [of('actor').meaning, of('actor').misfits],
    ['md5', { rows: 1, first: [{ row: 122, value: malformed }] }],
  );
  assert.equal(
    [of('ean').meaning, of('ean').misfits],
    ['ean', { rows: 1, first: [{ row: 102, value: '3017620422004' }] }],
  );
  assert.equal([of('ticket').meaning, of('ticket').misfits.rows], ['code', 0]);
  assert.equal([of('client').meaning, of('client').misfits.rows], ['code', 0], 'of one length');
});

test('what people write to and call', async () => {
  assert.equal(
    await meanings({
      mail: ['a.b@example.org', 'c+d@mail.example.com', 'é@exemple.fr'],
      phone: ['+33 6 12 34 56 78', '06 12 34 56 78', '(555) 123-4567'],
      tel: ['0612345678', '0712345678', '0112345678'],
      numbers: ['612345678', '712345678', '112345678'],
      telephone: ['612345678', '712345678', '112345678'],
      code_postal: ['01000', '75011', '13001'],
      cp: ['1000', '75011', '13001'],
      five: ['11000', '75011', '13001'],
      site: ['https://example.org/a?b=c', 'www.example.org', 'ftp://example.org'],
      ip: ['192.168.0.1', '10.0.0.255', '2001:db8::1'],
      noIp: ['192.168.0.256', '1.2.3.4', '1.2.3.400'],
      bcrypt: [
        '$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW',
        '$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA',
        'pbkdf2_sha256$260000$salt$hash=',
      ],
    }),
    {
      ...{ mail: 'text email', phone: 'text phone', tel: 'text phone', numbers: 'integer null' },
      ...{ telephone: 'integer phone', code_postal: 'text postal-code', cp: 'integer postal-code' },
      ...{ five: 'integer null', site: 'text url', ip: 'text ip-address', noIp: 'text label' },
      ...{ bcrypt: 'text password-hash' },
    },
  );
});

test('words: a category, a label, a text', async () => {
  const rows = 60;
  assert.equal(
    await meanings({
      rayon: times(rows, 'Frais', 'Épicerie', 'Boissons'),
      libelle: Array.from({ length: rows }, (_, n) => `Pâtes ${'n° '.repeat(1 + (n % 3))}${n}`),
      comment: Array.from(
        { length: rows },
        (_, n) => `Le client ${n} a dit que ${'tout allait bien, '.repeat(6)}merci.`,
      ),
    }),
    { rayon: 'text category', libelle: 'text label', comment: 'text free-text' },
  );
});

test('what the values show of people, whatever the column is called', async () => {
  const { columns, of, papers } = await profiled({
    a: ['FR14 2004 1010 0505 0001 3M02 606', 'DE89370400440532013000', 'GB82WEST12345698765432'],
    b: ['FR14 2004 1010 0505 0001 3M02 607', 'DE89370400440532013001', 'GB82WEST12345698765433'],
    c: ['4111 1111 1111 1111', '5500-0000-0000-0004', '4012 8888 8888 1881'],
    d: ['185057800608436', '2 55 08 14 168 025 38', '1850578006084 36'],
    e: ['zoe.marceau@example.org', 'nothing', 'nobody'],
    f: ['$1$salt$qJH7.N4xYta3aEG/dfqo/0', 'x', 'y'],
    g: [
      '5f4dcc3b5aa765d61d8327deb882cf99',
      'd8578edf8458ce06fbc5bb76a58c5ca4',
      '25d55ad283aa400af464c76d713c07ad',
    ],
    date_naissance: ['1990-01-01', '1985-05-05', '2000-12-31'],
    hashtag: ['#soldes', '#rentree', '#noel'],
  });
  assert.equal(Object.fromEntries(columns.map(({ name, sensitivity }) => [name, sensitivity])), {
    ...{ a: 'personal', b: 'none', c: 'personal', d: 'personal', e: 'personal', f: 'secret', g: 'none' },
    ...{ date_naissance: 'personal', hashtag: 'none' },
  });
  assert.equal([of('e').min, of('e').examples], [null, ['n•••', 'n•••', 'z•••@•••']]);
  assert.equal([of('f').examples, of('f').masks, of('f').top], [[], [], []]);
  assert.equal(
    [of('date_naissance').min, of('date_naissance').quantiles, of('date_naissance').histogram],
    [null, null, null],
  );
  const shown = JSON.stringify(papers);
  for (const value of ['532013000', '4111', '185057', 'marceau', 'qJH7', '1990-01-01'])
    assert.not.ok(shown.includes(value), value);
});

test('one address among a thousand labels is not shown, and does not make the column personal', async () => {
  const labels = Array.from({ length: 200 }, (_, n) => `zz ${n}`);
  const { of } = await profiled({ label: ['aa@example.org', ...labels] });
  assert.equal(
    [of('label').sensitivity, of('label').min, of('label').examples[0]],
    ['none', 'zz 0', 'a•••@•••'],
  );
});

function ean13(twelve: string): string {
  const sum = [...twelve].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}

test.run();
