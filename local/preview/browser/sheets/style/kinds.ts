/** What only one kind of dialog has. */
export const kinds = `
.wechat-toast {
  position: absolute; inset: 0; z-index: 1100; display: flex; align-items: center; justify-content: center; pointer-events: none;
}
.wechat-toast[data-mask='true'] { pointer-events: auto; }
.wechat-toast > div {
  max-width: 70%; min-width: 96px; padding: 16px; border-radius: 12px; background: rgba(17, 17, 17, 0.82); color: #fff;
  text-align: center; overflow-wrap: anywhere; white-space: pre-line;
}
.wechat-toast [data-icon]::before { display: block; font-size: 36px; line-height: 1.2; }
.wechat-toast [data-icon='success']::before { content: '✓'; }
.wechat-toast [data-icon='error']::before { content: '!'; }
.wechat-toast [data-icon='loading']::before {
  content: ''; width: 32px; height: 32px; margin: 0 auto 8px; border: 3px solid rgba(255, 255, 255, 0.35);
  border-top-color: #fff; border-radius: 50%; animation: wechat-turn 1s linear infinite;
}
.wechat-toast img { width: 48px; height: 48px; display: block; margin: 0 auto 8px; }
@keyframes wechat-turn { to { transform: rotate(1turn); } }
.pay-head { display: flex; align-items: center; justify-content: space-between; }
.pay-amount { font-size: 36px; font-weight: 600; text-align: center; margin: 8px 0 16px; }
.pay-facts { display: grid; grid-template-columns: auto 1fr; gap: 8px 16px; margin: 0 0 16px; font-size: 14px; }
.pay-facts dt { color: var(--sheet-quiet); }
.pay-facts dd { margin: 0; text-align: end; overflow-wrap: anywhere; }
.wechat-sheet input.pay-password { text-align: center; font-size: 24px; letter-spacing: 12px; }
.sheet-pictures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px; padding: 4px; }
.wechat-sheet .sheet-pictures > button { position: relative; aspect-ratio: 1; overflow: hidden; }
.sheet-pictures img { width: 100%; height: 100%; object-fit: cover; display: block; }
.sheet-pictures [aria-pressed='true']::after {
  content: '✓'; position: absolute; top: 4px; right: 4px; width: 24px; height: 24px; border-radius: 50%;
  background: var(--sheet-green); color: #fff; text-align: center;
}
.wechat-sheet .viewer { display: flex; height: 100%; align-items: center; justify-content: center; background: #000; width: 100%; }
.viewer img { max-width: 100%; max-height: 100%; }
.map-picture { position: relative; height: 200px; background:
  repeating-linear-gradient(0deg, transparent 0 38px, var(--sheet-line) 38px 40px),
  repeating-linear-gradient(90deg, transparent 0 58px, var(--sheet-line) 58px 60px), var(--sheet-inset); }
.map-picture > span { position: absolute; transform: translate(-50%, -100%); font-size: 28px; }
.share-card { border: 1px solid var(--sheet-line); border-radius: 8px; padding: 12px; margin-bottom: 8px; }
.share-card img, .share-card .blank { display: block; width: 100%; aspect-ratio: 5 / 4; object-fit: cover; background: var(--sheet-inset); margin: 8px 0; }
.capsule-menu { display: grid; grid-template-columns: repeat(2, 1fr); gap: 8px; }
.wechat-sheet .capsule-menu > button { min-height: 64px; border-radius: 8px; background: var(--sheet-inset); }
`
