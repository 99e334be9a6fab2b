import type { Theme } from '../host'

const DARK_QUERY = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g

/**
 * The app's style sheets. What they ask of the colour scheme is answered by the phone's theme, not by the browser's:
 * the condition is replaced by one that is always or never true.
 */
export class Sheets {
  private readonly mounted: { readonly element: HTMLStyleElement; readonly css: string }[] = []

  constructor(private theme: Theme) {}

  add(name: string, css: string): void {
    const element = document.createElement('style')
    element.dataset['source'] = name
    element.textContent = forTheme(css, this.theme)
    document.head.append(element)
    this.mounted.push({ element, css })
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return
    this.theme = theme
    for (const { element, css } of this.mounted) {
      if (css.includes('prefers-color-scheme')) element.textContent = forTheme(css, theme)
    }
  }
}

export function forTheme(css: string, theme: Theme): string {
  return css.replace(DARK_QUERY, (_all, wanted: string) =>
    wanted === theme ? '(min-width: 0px)' : '(max-width: 0px)',
  )
}
