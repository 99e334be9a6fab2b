import { defineWxElement } from '../engine/element'
import type { BuiltIn } from './builtIn'
import { WxButton } from './button'
import { WxCanvas } from './canvas'
import { WxCheckbox, WxCheckboxGroup } from './checkbox'
import { WxForm } from './form'
import { WxIcon } from './icon'
import { WxImage } from './image'
import { WxInput } from './input'
import { WxLabel } from './label'
import { WxMap } from './map/map'
import { WxMatchMedia } from './matchMedia'
import { WxMovableView } from './movable'
import { WxNavigator } from './navigator'
import { WxNavigationBar, WxPageMeta } from './pageMeta'
import { WxPicker } from './picker'
import { WxPickerView, WxPickerViewColumn } from './pickerView'
import { WxMovableArea, WxPlain, WxShareElement, WxSwiperItem } from './plain'
import { WxProgress } from './progress'
import { WxRadio, WxRadioGroup } from './radio'
import { WxRichText } from './richText'
import { WxRootPortal } from './rootPortal'
import { WxScrollView } from './scrollView'
import { WxSlider } from './slider'
import { WxSwiper } from './swiper'
import { WxSwitch } from './switch'
import { WxText } from './text'
import { WxTextarea } from './textarea'
import { WxView } from './view'
import { WxWebView } from './webView'

const elements: Readonly<Record<string, new () => BuiltIn>> = {
  'wx-button': WxButton,
  'wx-canvas': WxCanvas,
  'wx-checkbox': WxCheckbox,
  'wx-checkbox-group': WxCheckboxGroup,
  'wx-cover-image': class extends WxImage {},
  'wx-cover-view': class extends WxView {},
  'wx-form': WxForm,
  'wx-icon': WxIcon,
  'wx-image': WxImage,
  'wx-input': WxInput,
  'wx-label': WxLabel,
  'wx-map': WxMap,
  'wx-match-media': WxMatchMedia,
  'wx-movable-area': WxMovableArea,
  'wx-movable-view': WxMovableView,
  'wx-navigation-bar': WxNavigationBar,
  'wx-navigator': WxNavigator,
  'wx-page-container': WxPlain,
  'wx-page-meta': WxPageMeta,
  'wx-picker': WxPicker,
  'wx-picker-view': WxPickerView,
  'wx-picker-view-column': WxPickerViewColumn,
  'wx-progress': WxProgress,
  'wx-radio': WxRadio,
  'wx-radio-group': WxRadioGroup,
  'wx-rich-text': WxRichText,
  'wx-root-portal': WxRootPortal,
  'wx-scroll-view': WxScrollView,
  'wx-share-element': WxShareElement,
  'wx-slider': WxSlider,
  'wx-swiper': WxSwiper,
  'wx-swiper-item': WxSwiperItem,
  'wx-switch': WxSwitch,
  'wx-text': WxText,
  'wx-textarea': WxTextarea,
  'wx-view': WxView,
  'wx-web-view': WxWebView,
}

for (const [name, made] of Object.entries(elements)) defineWxElement(name, made)
