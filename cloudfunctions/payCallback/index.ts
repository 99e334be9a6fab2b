import { serveHttp } from '../common/runtime/serveHttp'
import { receiveNotify } from './receiveNotify'

export const main = serveHttp('payCallback', receiveNotify)
