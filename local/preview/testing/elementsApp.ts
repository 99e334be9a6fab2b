import type { AppFiles } from './writeApp'

/** A page with every built-in element; what an event brought stands in `said`. */
export const elementsApp: AppFiles = {
  'app.json': {
    pages: ['fields/fields', 'places/places', 'shapes/shapes'],
    window: { navigationBarTextStyle: 'black', navigationBarBackgroundColor: '#ffffff' },
  },
  'fields/fields.wxml': `<form id="form" bindsubmit="say" bindreset="say">
  <input id="name" name="name" placeholder="Name" placeholder-class="hint" maxlength="5" bindinput="say" bindconfirm="say" bindblur="say" bindfocus="say" />
  <input id="digits" name="digits" type="digit" value="1.5" />
  <textarea id="note" name="note" value="note" auto-height />
  <checkbox-group name="many" bindchange="say"><label id="c1"><checkbox value="one" checked />One</label><checkbox id="c2" value="two" /></checkbox-group>
  <radio-group name="one" bindchange="say"><radio id="r1" value="a" checked /><label for="r2" id="l2">B</label><radio id="r2" value="b" /></radio-group>
  <switch id="switch" name="on" bindchange="say" />
  <slider id="slider" name="slider" min="10" max="20" step="5" value="15" bindchange="say" />
  <picker id="picker" name="pick" range="{{['x', 'y', 'z']}}" value="{{0}}" bindchange="say"><view>selector</view></picker>
  <picker id="date" mode="date" start="2024-02-27" end="2024-03-02" value="2024-02-28" bindchange="say"><view>date</view></picker>
  <picker id="time" mode="time" value="09:30" bindchange="say"><view>time</view></picker>
  <picker id="region" mode="region" bindchange="say"><view>region</view></picker>
  <picker id="multi" mode="multiSelector" range="{{[['a', 'b'], ['1', '2']]}}" value="{{[0, 1]}}" bindchange="say" bindcancel="say"><view>multi</view></picker>
  <button id="submit" form-type="submit">Submit</button>
  <button id="reset" form-type="reset">Reset</button>
  <button id="disabled" disabled bindtap="say">Disabled</button>
  <button id="phone" open-type="getPhoneNumber" bindgetphonenumber="say" data-who="me">Phone</button>
</form>
<picker-view id="wheels" style="height: 204px" value="{{[1]}}" bindchange="say" indicator-style="height: 34px">
  <picker-view-column><view wx:for="{{[10, 20, 30]}}" wx:key="*this" style="line-height: 34px">{{item}}</view></picker-view-column>
</picker-view>`,
  'fields/fields.wxss': `.hint { color: rgb(1, 2, 3); }`,
  'fields/fields.ts': sayer(),
  'places/places.wxml': `<scroll-view id="scroll" scroll-y style="height: 100px" scroll-into-view="{{into}}" bindscroll="quiet" bindscrolltolower="say"><view wx:for="{{[0, 1, 2, 3, 4, 5]}}" wx:key="*this" id="row{{item}}" style="height: 60px">row {{item}}</view></scroll-view>
<swiper id="swiper" style="height: 80px" current="{{current}}" duration="10" circular indicator-dots bindchange="say"><swiper-item wx:for="{{['p', 'q', 'r']}}" wx:key="*this"><view>{{item}}</view></swiper-item></swiper>
<map id="map" style="width: 300px; height: 200px" latitude="31.2" longitude="121.4" scale="14" markers="{{markers}}" circles="{{circles}}" polyline="{{lines}}" show-location bindmarkertap="say" bindcallouttap="say" bindregionchange="region" />
<movable-area style="width: 200px; height: 60px"><movable-view id="movable" direction="all" style="width: 50px; height: 50px" bindchange="quiet">m</movable-view></movable-area>
<navigator id="link" url="/shapes/shapes?from=link">link</navigator>
<cover-view>cover</cover-view>
<view style="overflow: hidden; height: 20px"><root-portal><view id="portal" style="position: fixed; right: 0; bottom: 0">portal</view></root-portal></view>
<match-media min-width="300"><view id="wide">wide</view></match-media>
<match-media min-width="3000"><view id="wider">wider</view></match-media>`,
  'places/places.ts':
    sayer(`markers: [{ id: 7, latitude: 31.2, longitude: 121.4, title: 'Pump', callout: { content: 'Open', display: 'ALWAYS' } }, { id: 8, latitude: 31.21, longitude: 121.41, ariaLabel: 'Other' }],
    circles: [{ latitude: 31.2, longitude: 121.4, radius: 500, color: '#0B7A75' }],
    lines: [{ points: [{ latitude: 31.2, longitude: 121.4 }, { latitude: 31.21, longitude: 121.41 }], color: '#f00', width: 3 }],
    into: '', current: 0,`),
  'shapes/shapes.wxml': `<image id="fill" src="./dot.png" bindload="say" binderror="say" />
<image id="fix" src="/shapes/dot.png" mode="widthFix" style="width: 100px" />
<image id="broken" src="/none.png" binderror="say" />
<progress id="progress" percent="40" show-info />
<icon type="success" size="40" />
<rich-text id="rich" nodes="{{html}}" />
<rich-text id="nodes" nodes="{{nodes}}" />
<canvas id="canvas" type="2d" style="width: 100px; height: 50px" />
<text id="lines" user-select>{{lines}}</text>
<view id="hover" hover-class="held" hover-stay-time="2000">hover</view>
<share-element key="k"><view>shared</view></share-element>
<web-view src="https://example.com/" hidden />`,
  'shapes/shapes.wxss': `.held { color: rgb(200, 0, 0); }`,
  'shapes/shapes.ts': sayer(
    `html: '<p style="color: rgb(3, 3, 3)">para<script>bad()</script><b>bold</b></p>', nodes: [{ name: 'h2', children: [{ type: 'text', text: 'head &amp; tail' }] }], lines: 'a\\nb',`,
    `draw() {
      return new Promise((resolve) => {
        wx.createSelectorQuery().select('#canvas').fields({ node: true, size: true }).exec(([{ node, width, height }]) => {
          node.width = width * 2
          node.height = height * 2
          const context = node.getContext('2d')
          context.fillStyle = '#00ff00'
          context.fillRect(0, 0, 10, 10)
          resolve([width, height, ...context.getImageData(1, 1, 1, 1).data])
        })
      })
    },`,
  ),
  'shapes/dot.png': '',
}

/** The script of a page that remembers what its events bring. */
function sayer(data = '', methods = ''): string {
  return `Component({
  data: { ${data} said: [] as string[] },
  methods: {
    say(event) { this.data.said.push(event.type + ' ' + JSON.stringify(event.detail)) },
    region(event) { if (event.type === 'end') this.data.said.push('region ' + event.causedBy) },
    quiet() {},
    ${methods}
  },
})`
}
