/** Colours of both themes, and the frames that dialogs stand in. */
export const frame = `
.wechat {
  --sheet-ground: #fff; --sheet-inset: #f7f7f7; --sheet-text: rgba(0, 0, 0, 0.9); --sheet-quiet: rgba(0, 0, 0, 0.55);
  --sheet-line: rgba(0, 0, 0, 0.1); --sheet-link: #576b95; --sheet-green: #07c160; --sheet-red: #d83b3b;
  font: 16px/1.45 -apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif;
  color: var(--sheet-text); -webkit-text-size-adjust: 100%;
}
.wechat[data-theme='dark'] {
  --sheet-ground: #2c2c2c; --sheet-inset: #1e1e1e; --sheet-text: rgba(255, 255, 255, 0.85);
  --sheet-quiet: rgba(255, 255, 255, 0.55); --sheet-line: rgba(255, 255, 255, 0.12); --sheet-link: #8fa6d6;
  --sheet-red: #fa5151;
}
.wechat * { box-sizing: border-box; }
.sheet-mask {
  position: absolute; inset: 0; z-index: 1000; display: flex; background: rgba(0, 0, 0, 0.55);
  pointer-events: auto; overscroll-behavior: contain;
}
.mask-bottom { align-items: flex-end; }
.mask-center { align-items: center; justify-content: center; padding: 24px; }
.mask-full { background: var(--sheet-inset); }
.wechat-sheet { background: var(--sheet-ground); outline: none; overflow: auto; max-height: 100%; }
.sheet-bottom {
  width: 100%; max-height: 88%; padding: 20px 20px calc(20px + env(safe-area-inset-bottom));
  border-radius: 12px 12px 0 0; animation: sheet-rise 0.16s ease-out;
}
.sheet-center { width: 100%; max-width: 320px; border-radius: 12px; }
.sheet-full { width: 100%; height: 100%; background: var(--sheet-inset); padding: 0 0 24px; }
.sheet-full > .sheet-bar {
  position: sticky; top: 0; display: flex; align-items: center; gap: 8px; padding: 48px 16px 12px;
  background: var(--sheet-ground); border-bottom: 1px solid var(--sheet-line);
}
.sheet-bar h2 { flex: 1; margin: 0; font-size: 17px; text-align: center; }
.wechat-sheet h2 { margin: 0 0 8px; font-size: 17px; font-weight: 600; }
.wechat-sheet p { margin: 0 0 12px; overflow-wrap: anywhere; }
.wechat-sheet .quiet { color: var(--sheet-quiet); font-size: 14px; }
.sheet-app { display: flex; align-items: center; gap: 8px; margin-bottom: 16px; font-size: 14px; }
.sheet-app::before { content: ''; width: 24px; height: 24px; border-radius: 50%; background: var(--sheet-green); }
@keyframes sheet-rise { from { transform: translateY(24px); opacity: 0; } }
@media (prefers-reduced-motion: reduce) { .sheet-bottom { animation: none; } }
`
