import type { invoice } from '../../core/contracts/invoice'
import { serve } from '../common/runtime/serve'
import { detail } from './actions/detail'
import { form } from './actions/form'
import { list } from './actions/list'
import { removeTitle } from './actions/removeTitle'
import { request } from './actions/request'
import { saveTitle } from './actions/saveTitle'

export const main = serve<typeof invoice>('invoice', {
  request,
  form,
  detail,
  list,
  saveTitle,
  removeTitle,
})
