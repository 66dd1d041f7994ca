/** CSV (RFC 4180, with or without a byte order mark) into its cells: a reader of our own, so that it shares no fault with the writer. */
export function parseCsv(csv: string): string[][] {
  const text = csv.startsWith('\ufeff') ? csv.slice(1) : csv
  const rows: string[][] = []
  let row: string[] = []
  let i = 0
  while (i < text.length) {
    let cell = ''
    if (text[i] === '"') {
      for (i++; text[i] !== '"' || text[i + 1] === '"'; i++) {
        if (i >= text.length) throw new Error('a quoted cell is not closed')
        if (text[i] === '"') i++
        cell += text[i]
      }
      i++
    } else for (; i < text.length && text[i] !== ',' && text[i] !== '\r' && text[i] !== '\n'; i++) cell += text[i]
    row.push(cell)
    if (text[i] === ',') i++
    else {
      if (i < text.length && !text.startsWith('\r\n', i)) throw new Error(`a row ends in ${JSON.stringify(text[i])}`)
      i += 2
      rows.push(row)
      row = []
    }
  }
  return rows
}
