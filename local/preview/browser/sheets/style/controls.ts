/** Buttons, lists and fields inside dialogs. */
export const controls = `
.wechat-sheet button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
.wechat-sheet button:focus-visible, .wechat-sheet input:focus-visible { outline: 2px solid var(--sheet-link); outline-offset: 2px; }
.sheet-buttons { display: flex; gap: 12px; justify-content: center; margin-top: 20px; }
.sheet-buttons > button { min-width: 120px; min-height: 44px; border-radius: 8px; font-weight: 500; padding: 8px 16px; }
.wechat-sheet .plain { background: rgba(128, 128, 128, 0.16); color: var(--sheet-text); }
.wechat-sheet .main { background: var(--sheet-green); color: #fff; }
.wechat-sheet .main:disabled { opacity: 0.4; cursor: default; }
.wechat-sheet .link { color: var(--sheet-link); min-height: 44px; }
.wechat-sheet .close { width: 44px; height: 44px; font-size: 22px; flex: none; }
.sheet-list { display: flex; flex-direction: column; margin: 0; padding: 0; list-style: none; background: var(--sheet-ground); }
.sheet-list > * { border-bottom: 1px solid var(--sheet-line); }
.sheet-row, .sheet-list label {
  display: flex; width: 100%; min-height: 52px; align-items: center; gap: 12px; padding: 8px 16px; text-align: start;
}
.wechat-sheet .sheet-row { text-align: start; padding: 8px 16px; }
.sheet-row > span, .sheet-list label > span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.sheet-row small, .sheet-list label small { display: block; color: var(--sheet-quiet); }
.wechat-sheet input[type='text'], .wechat-sheet input[type='password'], .wechat-sheet textarea {
  width: 100%; min-height: 44px; padding: 8px 12px; font: inherit; color: var(--sheet-text);
  background: var(--sheet-inset); border: 1px solid var(--sheet-line); border-radius: 6px;
}
.wechat-sheet input[type='checkbox'] { width: 20px; height: 20px; accent-color: var(--sheet-green); flex: none; }
.sheet-group { margin: 16px 0 0; padding: 0; border: 0; }
.sheet-group > h3, .sheet-group > legend { margin: 0; padding: 8px 16px; font-size: 14px; color: var(--sheet-quiet); font-weight: 400; }
.sheet-modal { padding: 28px 24px 24px; text-align: center; }
.sheet-modal p { color: var(--sheet-quiet); margin: 0; white-space: pre-line; }
.sheet-split { display: flex; border-top: 1px solid var(--sheet-line); }
.wechat-sheet .sheet-split > button { flex: 1; min-height: 52px; font-weight: 600; }
.wechat-sheet .sheet-split > button + button { border-left: 1px solid var(--sheet-line); }
.sheet-actions { padding: 0 !important; text-align: center; }
.wechat-sheet .sheet-actions button, .sheet-actions > button { display: block; width: 100%; min-height: 56px; border-bottom: 1px solid var(--sheet-line); }
.sheet-actions > .last { border-top: 8px solid var(--sheet-inset); border-bottom: 0; }
.sheet-error { color: var(--sheet-red); min-height: 1.45em; }
`
