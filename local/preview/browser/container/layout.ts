import type { Rectangle, ScreenLayout } from '../host'

/** Height of a navigation bar without the status bar. */
export const NAV_BAR_PX = 44
/** A screen as tall as this has a notch and no home button. */
const NOTCHED_PX = 780
const CAPSULE = { width: 87, height: 32, right: 7 }

/** Sizes of the phone: the window's, with what its model takes at the upper and lower edge. */
export function screenLayout(screen: HTMLElement): ScreenLayout {
  const { clientWidth: width, clientHeight: height } = screen
  const notched = height >= NOTCHED_PX
  const statusBarHeight = notched ? 44 : 20
  const below = notched ? 34 : 0
  const right = width - CAPSULE.right
  const top = statusBarHeight + (NAV_BAR_PX - CAPSULE.height) / 2
  return {
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - statusBarHeight - NAV_BAR_PX,
    statusBarHeight,
    pixelRatio: window.devicePixelRatio,
    safeArea: rectangle(0, statusBarHeight, width, height - statusBarHeight - below),
    menuButton: rectangle(right - CAPSULE.width, top, CAPSULE.width, CAPSULE.height),
  }
}

export function rectangle(left: number, top: number, width: number, height: number): Rectangle {
  return { left, top, right: left + width, bottom: top + height, width, height }
}

/** Tells style sheets the sizes. */
export function applyLayout(screen: HTMLElement): ScreenLayout {
  const layout = screenLayout(screen)
  const root = document.documentElement.style
  root.fontSize = `${(layout.screenWidth / 750) * 100}px`
  root.setProperty('--status-bar', `${layout.statusBarHeight}px`)
  root.setProperty('--safe-area-inset-bottom', `${layout.screenHeight - layout.safeArea.bottom}px`)
  return layout
}
