import type { ApiFamily } from '../host'
import { account } from './account'
import { cards } from './cards'
import { cloud } from './cloud'
import { device } from './device'
import { dialogs } from './dialogs'
import { fileSystem } from './files/fileSystem'
import { handy } from './handy'
import { identity } from './identity'
import { invoiceTitles } from './invoiceTitles'
import { location } from './location'
import { logging } from './logging'
import { media } from './media'
import { network } from './network'
import { outside } from './outside'
import { payment } from './payment'
import { permissions } from './permissions'
import { privacy } from './privacy'
import { requests } from './requests'
import { scanning } from './scanning'
import { sharing } from './sharing'
import { storage } from './storage'
import { subscriptions } from './subscriptions'

/** Every family of `wx.*` that is not the container's own. */
export const families: readonly ApiFamily[] = [
  account,
  cards,
  cloud,
  device,
  dialogs,
  fileSystem,
  handy,
  identity,
  invoiceTitles,
  location,
  logging,
  media,
  network,
  outside,
  payment,
  permissions,
  privacy,
  requests,
  scanning,
  sharing,
  storage,
  subscriptions,
]
