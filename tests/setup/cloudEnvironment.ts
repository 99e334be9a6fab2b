/** What the SDKs must find in the environment so that they neither probe Tencent's metadata host nor warn. */
Object.assign(process.env, {
  TENCENTCLOUD: 'true',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: 'local-env',
  SILENCE: 'true',
})
