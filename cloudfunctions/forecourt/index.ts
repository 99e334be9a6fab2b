import { serveHttp } from '../common/runtime/serveHttp'
import { receiveBatch } from './receiveBatch'

export const main = serveHttp('forecourt', receiveBatch)
