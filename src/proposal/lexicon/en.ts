import { type Lexicon, phrases } from './lexicon.ts';

/** How English names say it, in columns, tables and logs. */
export const en: Lexicon = {
  concepts: {
    line: phrases(
      'line, line id, sale line, order line, invoice line, receipt line, line item, order item, row id, sale id, sales id, item id, line no, order detail id',
      'id, key, pk, row, sale, record id',
    ),
    ticket: phrases(
      'ticket, receipt, basket, cart, order, invoice, bill, check no, sales order, docket, transaction id, receipt no',
      'transaction, trx, txn, document, sale, visit',
    ),
    product: phrases(
      'product, item, article, sku, ean, ean13, upc, gtin, barcode, bar code, plu, asin, stock code, product id, item code, part number',
      'material, part, reference, goods, key, id, code',
    ),
    customer: phrases(
      'customer, client, shopper, buyer, loyalty card, member, membership, account holder, household, cust, loyalty id',
      'card, account, loyalty, key, id, code',
    ),
    employee: phrases(
      'employee, cashier, seller, salesperson, sales person, clerk, staff, sales rep, salesman, operator id, emp, associate, server',
      'operator, user, agent, worker, key, id, code',
    ),
    saleDate: phrases(
      'sale date, sales date, purchase date, order date, business date, transaction date, invoice date, receipt date, date of sale, sold on, sold at, sale day, business day, ticket date, purchased on, purchased at, ordered at, trading day',
      'date, day, timestamp, datetime, date time, created at, time',
    ),
    quantity: phrases('quantity, qty, units sold, unit sold, pieces, item count', 'count, unit, number'),
    unitPrice: phrases(
      'unit price, price, selling price, sale price, sales price, item price, price each, retail price, list price',
      'rate, unit amount',
    ),
    amount: phrases(
      'amount, total, line total, total amount, total price, extended price, gross amount, sales amount, line amount, revenue, turnover, gross',
      'net, net amount, value, subtotal, sales',
    ),
    label: phrases('label, name, title, product name, item name, product label', 'description, desc'),
    category: phrases(
      'category, family, product type, class, range',
      'segment, type, group, subcategory, sub category',
    ),
    department: phrases('department, dept, aisle, section, shelf', 'division, group'),
    price: phrases(
      'price, unit price, retail price, list price, selling price, sale price, catalogue price, catalog price, current price',
      'amount, value, rate',
    ),
    registeredOn: phrases(
      'registration date, registered on, registered at, signup date, sign up date, created at, creation date, joined on, join date, member since, registered, enrolment date, created on',
      'date, created, joined, since',
    ),
    login: phrases(
      'login, username, user name, display name, full name, account name',
      'employee, name, user, label, cashier',
    ),
    firstName: phrases('first name, forename, given name, fname'),
    lastName: phrases('last name, surname, family name, lname', 'name'),
    mail: phrases('mail, email, e mail, email address, mail address'),
    password: phrases(
      'password, passwd, pwd, password hash, pass hash, hash, hashed password, pwd hash',
      'secret, pass',
    ),
    hiredOn: phrases(
      'hire date, hired on, start date, started on, employment date, joining date, entry date, hired at',
      'date, started, hired, since, joined on, created at',
    ),
    day: phrases('date, day, calendar date, date key, full date, calendar day', 'calendar, dt'),
    year: phrases('year, yr, fiscal year, calendar year'),
    month: phrases('month, month number, month no, month num'),
    dayOfMonth: phrases('day, day of month, month day, day number'),
    monthName: phrases('month name, name of month, month label', 'month'),
    weekday: phrases('weekday, day of week, week day, day name, dow'),
    quarter: phrases('quarter, qtr'),
    yearMonth: phrases('year month, month year, period, month start, first of month'),
    recorded: phrases(
      'recorded, recorded at, timestamp, logged at, log date, changed at, change date, modified at, written, written at, event time, date time, datetime, action date, logged on, event date, updated at, recorded on, changed on, log time',
      'date, time, day, at, ts, created at, created on',
    ),
    action: phrases(
      'action, operation, op, change type, event, event type, operation type, action type, dml, crud',
      'type, kind, command, verb',
    ),
    logTable: phrases(
      'table, table name, target table, entity, object, relation, entity type, tbl, object type',
      'target, source, resource',
    ),
    logRow: phrases(
      'row, row id, record id, row key, record, entity id, object id, primary key, record key, pk',
      'id, key, ref',
    ),
    field: phrases(
      'field, column, field name, column name, attribute, property, col, col name',
      'name, member',
    ),
    value: phrases(
      'value, new value, new, detail, after, to value, content, new val, value after, val',
      'data, text, payload',
    ),
    oldValue: phrases(
      'old value, old, before, previous value, from value, previous, prior value, old val, value before',
    ),
    actor: phrases(
      'user, actor, author, user id, username, changed by, modified by, created by, login, db user, account, performed by, who, by',
      'employee, operator, agent, owner, session user',
    ),
    transaction: phrases(
      'transaction, transaction id, txid, xid, tx id, txn, batch, batch id',
      'session, trx',
    ),
    saleTable: phrases(
      'sale, sales, sale line, sales line, sale item, order line, order item, line item, order detail, invoice line, receipt line, purchase, fact sale, sales detail, transaction line, pos line, receipt item, basket item, ticket line',
      'order, receipt, transaction, basket, invoice, ticket, fact, line',
    ),
    productTable: phrases(
      'product, item, article, catalogue, catalog, sku, goods, assortment',
      'stock, inventory, material',
    ),
    customerTable: phrases(
      'customer, client, shopper, member, loyalty, buyer, crm',
      'account, person, household',
    ),
    employeeTable: phrases(
      'employee, staff, cashier, seller, salesperson, personnel, clerk, workforce',
      'user, worker, hr, agent',
    ),
    calendarTable: phrases('calendar, date, time, day, dates', 'period'),
    logName: phrases(
      'log, change log, audit, audit log, audit trail, history, journal, trail, changelog, cdc',
      'change, event',
    ),
    insert: phrases('insert, create, add, inserted, created, added, new, creation'),
    update: phrases('update, modify, change, updated, modified, changed, edit, edited, upd'),
    delete: phrases('delete, remove, deleted, removed, del, drop, deletion'),
    other: phrases(
      'store, shop, outlet, branch, till, register, vat, tax, discount, rebate, promotion, promo, brand, stock, city, country, address, phone, supplier, vendor, status, state, cost, unit cost, cost price, purchase price, margin, weight, currency, comment, region, payment, payment method, payment type, channel, zip, postcode, birth date, date of birth, gender, end date, termination date, job title, position, loyalty points, points, updated at, last update, delivery date, ship date, stock quantity',
    ),
  },
  neutral: [
    'id',
    'code',
    'no',
    'nr',
    'num',
    'number',
    'key',
    'of',
    'the',
    'dim',
    'fact',
    'pk',
    'fk',
    'sk',
    'tbl',
    'olap',
    'db',
  ],
};
