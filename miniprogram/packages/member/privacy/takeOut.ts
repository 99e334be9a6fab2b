import { call } from '../../../api/client'

/** A copy of the member's data as one JSON text: parts by their names (O8). */
export async function gather(
  progress: (count: number) => void,
): Promise<{ readonly text: string; readonly count: number }> {
  const parts: Record<string, unknown[]> = {}
  let count = 0
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(cursor)
    const records = page.records.map((record): unknown => JSON.parse(record))
    parts[page.part] = [...(parts[page.part] ?? []), ...records]
    count += records.length
    cursor = page.nextCursor
    progress(count)
  } while (cursor !== null)
  return { text: JSON.stringify(parts, null, 2), count }
}

function readPage(cursor: string | null) {
  return call('member', 'export', cursor === null ? {} : { cursor })
}
