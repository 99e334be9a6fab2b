import type { AppFiles } from './writeApp'

/** Templates of the components that the app may use, by the name of their page. */
const templates: Readonly<Record<string, string>> = {
  'action-sheet': `<t-action-sheet visible items="{{['One', 'Two']}}" show-cancel />`,
  'back-top': `<t-back-top text="Top" />`,
  badge: `<t-badge count="{{8}}"><view>badge</view></t-badge>`,
  calendar: `<t-calendar visible use-popup="{{false}}" />`,
  collapse: `<t-collapse value="{{['a']}}"><t-collapse-panel value="a" header="Head">panel</t-collapse-panel></t-collapse>`,
  controls: `<t-tabs id="tabs" value="a" bind:change="last"><t-tab-panel label="First" value="a" /><t-tab-panel label="Second" value="b" /></t-tabs>
<t-stepper id="stepper" value="{{3}}" bind:change="last" /><t-rate id="rate" value="{{2}}" bind:change="last" /><t-search id="search" bind:change="last" />`,
  'date-time-picker': `<t-date-time-picker visible use-popup mode="date" value="2024-05-01" title="Day" />`,
  dialog: `<t-dialog visible="{{visible}}" title="Sure" content="Really" confirm-btn="Yes" cancel-btn="No" bind:confirm="confirmed" />`,
  drawer: `<t-drawer visible items="{{[{ title: 'One' }]}}" />`,
  fab: `<t-fab text="Fab" />`,
  form: `<t-input label="Name" value="v" /><t-textarea value="text" /><t-checkbox-group value="{{['a']}}"><t-checkbox value="a" label="A" /></t-checkbox-group><t-radio-group value="a"><t-radio value="a" label="A" /></t-radio-group>`,
  'image-viewer': `<t-image-viewer visible images="{{['data:image/gif;base64,R0lGODlhAQABAAAAACw=']}}" />`,
  message: `<t-message id="message" visible content="Message" duration="{{-1}}" />`,
  notice: `<t-notice-bar visible content="Notice" /><t-progress percentage="{{30}}" /><t-skeleton loading theme="text" /><t-tag>tag</t-tag><t-empty description="empty" /><t-divider content="d" /><t-avatar>A</t-avatar><t-loading text="l" /><t-result title="r" /><t-footer text="f" /><t-link content="link" /><t-image src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" />`,
  picker: `<t-picker visible value="{{['a']}}" title="Pick"><t-picker-item options="{{[{ label: 'A', value: 'a' }, { label: 'B', value: 'b' }]}}" /></t-picker>`,
  popup: `<t-popup visible="{{visible}}" placement="bottom" bind:visible-change="changed"><view style="height: 200px">inside the popup</view></t-popup>`,
  'pull-down-refresh': `<t-pull-down-refresh value="{{false}}"><view>pull</view></t-pull-down-refresh>`,
  qrcode: `<t-qrcode value="hello" size="{{120}}" />`,
  slider: `<t-slider value="{{30}}" label="{{true}}" />`,
  steps: `<t-steps current="{{1}}"><t-step-item title="One" /><t-step-item title="Two" /></t-steps>`,
  sticky: `<t-sticky><view>sticky</view></t-sticky>`,
  swiper: `<t-swiper list="{{['data:image/gif;base64,R0lGODlhAQABAAAAACw=']}}" height="200rpx" />`,
  'tab-bar': `<t-tab-bar value="a"><t-tab-bar-item value="a">A</t-tab-bar-item><t-tab-bar-item value="b">B</t-tab-bar-item></t-tab-bar>`,
  toast: `<t-toast id="toast" /><t-cell-group><t-cell title="Cell" note="note" arrow /></t-cell-group><t-grid><t-grid-item text="g" /></t-grid><t-button theme="primary">Button</t-button>`,
  upload: `<t-upload files="{{[]}}" />`,
}

export const tdesignPages = Object.keys(templates)

const script = `Component({
  data: { visible: true, last: null as unknown },
  methods: {
    last(event) { this.setData({ last: event.detail.value }) },
    confirmed() { this.setData({ last: 'confirm', visible: false }) },
    changed(event) { this.setData({ visible: event.detail.visible }) },
  },
})`

export const tdesignApp: AppFiles = {
  'app.json': { pages: tdesignPages.map((name) => `pages/${name}`) },
  ...Object.fromEntries(
    Object.entries(templates).flatMap(([name, wxml]) => [
      [`pages/${name}.wxml`, wxml],
      [`pages/${name}.json`, { usingComponents: usedIn(wxml) }],
      [`pages/${name}.ts`, script],
    ]),
  ),
}

/** Components by their tags; a tag is the name of the component's folder. */
function usedIn(wxml: string): Record<string, string> {
  const names = new Set([...wxml.matchAll(/<t-([a-z-]+)/g)].map(([, name = '']) => name))
  return Object.fromEntries([...names].map((name) => [`t-${name}`, `tdesign-miniprogram/${name}/${name}`]))
}
