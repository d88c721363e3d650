import type { Day } from './days.ts';
import type { Customer, Employee } from './people.ts';
import type { TableWriter } from './table-writer.ts';
import { type LogTable, logTables, type Operation, operations, record } from './tables.ts';
import type { TicketLine } from './tickets.ts';

/** Told of each event of the log, with the number of its rows. */
type LogObserver = (actor: string, operation: Operation, table: LogTable, rows: number) => void;

/**
 * The change log: one row per field that was written, with its new value; no old value, no time of day, no
 * transaction.
 */
export class ChangeLog {
  readonly #writer: TableWriter;
  readonly #account: string;
  readonly #observe: LogObserver;

  /** `account` is the one that writes everything except registrations. */
  constructor(writer: TableWriter, account: string, observe: LogObserver) {
    this.#writer = writer;
    this.#account = account;
    this.#observe = observe;
  }

  /** An inserted sale line is five rows. The log spells `code_cliant` as the customers' table does. */
  saleLineInserted(recorded: Day, id: string, ticket: string, date: Day, line: TicketLine): void {
    const start = `${this.#account};${recorded};${operations.insert};${logTables.saleLine};${id};`;
    const rows = [
      `code_cliant;${line.customer.id}`,
      `matricule;${line.employee.id}`,
      `ean;${line.product.ean}`,
      `date;${date}`,
      `no_ticket;${ticket}`,
    ];
    for (const row of rows) this.#writer.add(`${start}${row}\n`);
    this.#observe(this.#account, operations.insert, logTables.saleLine, rows.length);
  }

  /** `logged` is the price as the log shows it, damaged or not. */
  priceUpdated(recorded: Day, ean: string, logged: string): void {
    this.#add(this.#account, recorded, operations.update, logTables.product, ean, 'prix', logged);
  }

  customerRegistered(by: Employee, { id, registeredOn }: Customer): void {
    this.#add(by.id, registeredOn, operations.insert, logTables.customer, id, 'date_adhesion', registeredOn);
  }

  passwordUpdated(recorded: Day, { id }: Employee, hash: string): void {
    this.#add(this.#account, recorded, operations.update, logTables.employee, id, 'mot_de_passe_md5', hash);
  }

  /** A deletion names no field and no value. */
  employeeDeleted(recorded: Day, id: string): void {
    this.#add(this.#account, recorded, operations.delete, logTables.employee, id, '', '');
  }

  #add(
    actor: string,
    recorded: Day,
    operation: Operation,
    table: LogTable,
    row: string,
    field: string,
    value: string,
  ): void {
    this.#writer.add(record(actor, recorded, operation, table, row, field, value));
    this.#observe(actor, operation, table, 1);
  }
}
