import { fileAddress } from '../wx/files/fileStore'
import type { BuiltIn } from './builtIn'
import { phoneHost } from './context'

interface Cloud {
  getTempFileURL(options: { readonly fileList: readonly string[] }): Promise<{
    readonly fileList: readonly { readonly tempFileURL: string }[]
  }>
}

/** Where a picture's bytes are: in a temporary file, in the cloud's storage, elsewhere, or among the app's own files. */
export async function resolveSource(element: BuiltIn, source: string): Promise<string> {
  if (source.startsWith('wxfile://')) return fileAddress(source)
  if (source.startsWith('cloud://')) return cloudAddress(source)
  if (/^(?:https?:|data:|blob:)/.test(source)) return source
  const owner = element.__wxElement?.ownerShadowRoot?.getHostNode().is ?? ''
  const base = new URL(`/preview/files/${owner}`, location.href)
  return source.startsWith('/') ? `/preview/files${source}` : new URL(source, base).pathname
}

async function cloudAddress(id: string): Promise<string> {
  const cloud = phoneHost().wx()['cloud'] as Cloud | undefined
  const answer = await cloud?.getTempFileURL({ fileList: [id] })
  return answer?.fileList[0]?.tempFileURL ?? ''
}
