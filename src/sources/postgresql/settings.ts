/** What the transaction is read under, whatever the user's, the database's and the server's own settings are. */
export function settingsFor(server: number): string[] {
  return [
    `lock_timeout = '10s'`,
    `statement_timeout = '60s'`,
    'idle_in_transaction_session_timeout = 0',
    ...(server >= 170000 ? ['transaction_timeout = 0'] : []),
    // Definitions come with the schemas of what they name, whatever the user's own path is.
    `search_path = ''`,
    `TimeZone = 'UTC'`,
    `DateStyle = 'ISO, YMD'`,
    `IntervalStyle = 'iso_8601'`,
    'extra_float_digits = 1',
    `bytea_output = 'hex'`,
    'standard_conforming_strings = on',
    // Several workers, or one that joins a scan half-way, would give the rows in another order each time.
    'max_parallel_workers_per_gather = 0',
    'synchronize_seqscans = off',
  ];
}

/** What changes while a table streams: it may take its time. */
export const copySettings = (inFileOrder: boolean): string[] => [
  'statement_timeout = 0',
  // Functions that a view calls may count on the user's own path.
  'search_path TO DEFAULT',
  ...(inFileOrder ? ['enable_indexonlyscan = off'] : []),
];
