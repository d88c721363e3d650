import { generateKeyPairSync, sign } from 'node:crypto';

// Node reads certificates and makes none, and a bare machine has no openssl: this writes the smallest one by hand.

/** One element of DER: its tag, the length of its content, its content. */
function element(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const header = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(header), content]);
}

const sequence = (...parts: readonly Buffer[]) => element(0x30, ...parts);
const oid = (hex: string) => element(0x06, Buffer.from(hex, 'hex'));
const text = (tag: number, value: string) => element(tag, Buffer.from(value));
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const extension = (id: string, value: Buffer) => sequence(oid(id), element(0x04, value));

/** A certificate that signs itself, for one machine name and 127.0.0.1 where `name` is localhost. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const owner = sequence(element(0x31, sequence(oid('550403'), text(0x0c, name))));
  const addresses = name === 'localhost' ? [element(0x87, Buffer.from([127, 0, 0, 1]))] : [];
  const body = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.from([1])),
    ...[ecdsaWithSha256, owner],
    sequence(text(0x17, '200101000000Z'), text(0x17, '491231235959Z')),
    ...[owner, publicKey.export({ type: 'spki', format: 'der' })],
    element(
      0xa3,
      sequence(
        extension('551d13', sequence(element(0x01, Buffer.from([0xff])))),
        extension('551d11', sequence(text(0x82, name), ...addresses)),
      ),
    ),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = sequence(body, ecdsaWithSha256, element(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
