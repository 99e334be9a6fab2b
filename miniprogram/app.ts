import { cloudEnvironment } from './config'
import { readEnvironment } from './platform/environment'
import { updateSession } from './store/session'

App({
  onLaunch() {
    wx.cloud.init({ ...cloudEnvironment, traceUser: false })
    updateSession(readEnvironment())
  },
})
