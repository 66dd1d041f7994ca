import { getHeapStatistics } from 'node:v8'
import type { Row } from '../6-report/row.ts'
import { expectRoom, formatXlsx, MOST_ROWS } from '../6-report/xlsx.ts'
import type { Writer } from './writer.ts'

/** What a row takes, in bytes, while a spreadsheet is made: 10,000 were measured. */
const ROW_BYTES = 12_000

/** A spreadsheet is packed from all of its rows, so they are held until the end, as many as there is memory for. */
export function loadXlsxWriter(columns?: readonly string[]): Writer {
  const most = Math.min(MOST_ROWS, Math.floor(getHeapStatistics().heap_size_limit / ROW_BYTES))
  const rows: Row[] = []
  return {
    open: '',
    item: (item) => {
      for (const row of item.rows) rows.push(row)
      expectRoom(rows.length, most)
      return ''
    },
    close: () => formatXlsx(rows, columns),
  }
}
