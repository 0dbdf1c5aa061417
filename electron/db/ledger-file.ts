import Database from 'better-sqlite3'

/** The hashes of the files that a ledger which is not open, and was found sound, has in its archive. */
export function listFileHashes(file: string): readonly string[] {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return db.prepare<[], string>('SELECT sha256 FROM archive_file').pluck().all()
  } finally {
    db.close()
  }
}
