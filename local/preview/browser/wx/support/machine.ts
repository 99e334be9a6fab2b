/** Reads something of the local machine that WeChat's own servers would know. Rejects when it cannot be reached. */
export async function readMachine(path: string): Promise<Readonly<Record<string, unknown>>> {
  const reply = await fetch(path)
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`)
  return (await reply.json()) as Readonly<Record<string, unknown>>
}

let appId: Promise<string> | undefined

/** The app id that this machine's mini-program has. */
export function readAppId(): Promise<string> {
  appId ??= readMachine('/local/status').then((status) => String(status['appId']))
  return appId
}
