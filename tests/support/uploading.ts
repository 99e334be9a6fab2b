import type { FileContentType, FilePurpose } from '../../core/domain/files/records'
import type { OutputOf } from '../../core/contracts/contract'
import type { Contracts } from '../../core/contracts'
import type { Person } from './driver'

export type Ticket = OutputOf<Contracts['file']['uploadTicket']>

export interface Upload {
  readonly purpose?: FilePurpose
  readonly contentType?: FileContentType
  readonly bytes?: number
}

/** Posts a file as a phone does: the ticket's fields, then the file. */
export async function post({ url, fields }: Ticket, content: Uint8Array<ArrayBuffer>): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([content], { type: 'image/jpeg' }), 'photo.jpg')
  return (await fetch(url, { method: 'POST', body: form })).status
}

/** Asks for a ticket and uploads a photo; answers its file id. */
export async function upload(person: Person, given: Upload = {}): Promise<string> {
  const { purpose = 'report', contentType = 'image/jpeg', bytes = 12 } = given
  const ticket = await person.call('file', 'uploadTicket', { purpose, contentType, bytes })
  const status = await post(ticket, new Uint8Array(bytes).fill(7))
  if (status !== 201) throw new Error(`the upload answered ${status}`)
  return ticket.fileId
}
