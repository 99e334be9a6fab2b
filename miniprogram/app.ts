import { cloudEnvironment } from './config'
import { watchPrivacy } from './platform/privacy'
import { keptLooks, useLooks } from './store/preferences'

App({
  onLaunch() {
    wx.cloud.init({ ...cloudEnvironment, traceUser: false })
    useLooks(keptLooks())
    watchPrivacy()
  },
})
