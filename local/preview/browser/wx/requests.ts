import type { ApiFamily } from '../host'
import { bytesOf, toText } from './files/reading'
import { extensionOf, putFile, putTemporary } from './files/fileStore'
import { shaped } from './support/asynchronous'
import { listedAddress } from './support/domains'
import { isRecord, numberOr, recordOf, textOf, textOr, type Options } from './support/options'
import { Transfer, headersOf, type Task } from './support/transfer'

const TIMEOUT_MS = 60_000

/** Requests to the app's own servers, uploads and downloads. */
export const requests: ApiFamily = (host) => ({
  request: (given: unknown) => {
    const transfer = new Transfer(host)
    const promise = shaped(host.phone, 'request', (options) => request(transfer, options))(given)
    return taskOf(promise, transfer, {
      onHeadersReceived: transfer.headers.on,
      offHeadersReceived: transfer.headers.off,
    })
  },
  uploadFile: (given: unknown) => {
    const transfer = new Transfer(host)
    const promise = shaped(host.phone, 'uploadFile', (options) => upload(transfer, options))(given)
    return taskOf(promise, transfer, progressOf(transfer, 'totalBytesSent', 'totalBytesExpectedToSend'))
  },
  downloadFile: (given: unknown) => {
    const transfer = new Transfer(host)
    const promise = shaped(host.phone, 'downloadFile', (options) => download(transfer, options))(given)
    return taskOf(promise, transfer, progressOf(transfer, 'totalBytesWritten', 'totalBytesExpectedToWrite'))
  },
})

/** What the app gets at once. Without callbacks it is awaited like a promise too. */
function taskOf(
  promise: Promise<unknown> | undefined,
  transfer: Transfer,
  more: Readonly<Record<string, unknown>>,
): Task {
  const task = { abort: transfer.abort, ...more }
  if (promise === undefined) return task
  return Object.assign(promise, task) as unknown as Task
}

function progressOf(
  transfer: Transfer,
  doneName: string,
  allName: string,
): Readonly<Record<string, unknown>> {
  return {
    onProgressUpdate: (listener: (event: Readonly<Record<string, number>>) => void) => {
      transfer.progress.on(({ progress, done, all }) => {
        listener({ progress, [doneName]: done, [allName]: all })
      })
    },
    offProgressUpdate: () => {
      transfer.progress.off()
    },
    onHeadersReceived: transfer.headers.on,
    offHeadersReceived: transfer.headers.off,
  }
}

const headerOf = (options: Options): Record<string, string> =>
  Object.fromEntries(
    Object.entries(options['header'] === undefined ? {} : recordOf(options, 'header')).map(
      ([name, value]) => [name.toLowerCase(), String(value)],
    ),
  )

async function request(transfer: Transfer, options: Options): Promise<unknown> {
  const url = new URL(listedAddress(textOf(options, 'url')))
  const method = textOr(options, 'method', 'GET').toUpperCase()
  const headers: Record<string, string> = { 'content-type': 'application/json', ...headerOf(options) }
  const { data } = options
  const hasBody = method !== 'GET' && method !== 'HEAD' && data !== undefined
  if (!hasBody && isRecord(data))
    for (const [name, value] of Object.entries(data)) url.searchParams.set(name, String(value))
  const body = hasBody ? { body: bodyOf(data, headers['content-type'] ?? '') } : {}
  const reply = await transfer.send(
    url.href,
    { method, headers, ...body },
    numberOr(options, 'timeout', TIMEOUT_MS),
  )
  return {
    data: await answerOf(reply, options),
    statusCode: reply.status,
    header: headersOf(reply),
    cookies: [],
  }
}

function bodyOf(data: unknown, type: string): BodyInit {
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data
  if (type.includes('x-www-form-urlencoded') && isRecord(data))
    return new URLSearchParams(Object.entries(data).map(([name, value]) => [name, String(value)]))
  return JSON.stringify(data)
}

async function answerOf(reply: Response, options: Options): Promise<unknown> {
  const bytes = await reply.arrayBuffer()
  if (textOr(options, 'responseType', 'text') === 'arraybuffer') return bytes
  const text = toText(new Uint8Array(bytes), 'utf8')
  if (textOr(options, 'dataType', 'json') !== 'json') return text
  // What is no JSON stays text, as on a phone.
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

async function upload(transfer: Transfer, options: Options): Promise<unknown> {
  const url = listedAddress(textOf(options, 'url'))
  const path = textOf(options, 'filePath')
  const file = await bytesOf(path)
  const form = new FormData()
  // Fields first: servers such as COS do not look at what comes after the file.
  const fields = options['formData'] === undefined ? {} : recordOf(options, 'formData')
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  form.append(textOf(options, 'name'), file, path.slice(path.lastIndexOf('/') + 1))
  const headers = headerOf(options)
  // The browser writes the boundary of the form.
  delete headers['content-type']
  const reply = await transfer.send(
    url,
    { method: 'POST', headers, body: form },
    numberOr(options, 'timeout', TIMEOUT_MS),
  )
  transfer.progress.tell({ progress: 100, done: file.size, all: file.size })
  return { data: await reply.text(), statusCode: reply.status, header: headersOf(reply) }
}

async function download(transfer: Transfer, options: Options): Promise<unknown> {
  const url = listedAddress(textOf(options, 'url'))
  const init = { headers: headerOf(options) }
  const reply = await transfer.send(url, init, numberOr(options, 'timeout', TIMEOUT_MS))
  const content = await reply.blob()
  transfer.progress.tell({ progress: 100, done: content.size, all: content.size })
  const known = /\.(\w{1,5})$/.exec(new URL(url).pathname)?.[1]
  const path = options['filePath'] === undefined ? undefined : textOf(options, 'filePath')
  const where =
    path === undefined
      ? { tempFilePath: putTemporary(content, known ?? extensionOf(content.type)) }
      : { filePath: putFile(path, content) }
  return { ...where, statusCode: reply.status, header: headersOf(reply), dataLength: content.size }
}
