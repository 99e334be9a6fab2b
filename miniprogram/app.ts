import { cloudEnvironmentId } from './config'
import { readEnvironment } from './platform/environment'
import { updateSession } from './store/session'

App({
  onLaunch() {
    wx.cloud.init({ ...(cloudEnvironmentId === '' ? {} : { env: cloudEnvironmentId }), traceUser: false })
    updateSession(readEnvironment())
  },
})
