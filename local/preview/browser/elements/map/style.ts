/** A plain ground: no tiles come from anywhere, streets are lines that move with the map. */
export const CSS = `
  :host { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; touch-action: none; }
  [hidden] { display: none !important; }
  .ground { position: absolute; inset: 0; background-color: #eef1ec; cursor: grab;
    background-image:
      linear-gradient(#fff 0 6px, transparent 6px), linear-gradient(90deg, #fff 0 6px, transparent 6px),
      linear-gradient(#f7f8f6 0 2px, transparent 2px), linear-gradient(90deg, #f7f8f6 0 2px, transparent 2px);
    background-size: 256px 256px, 256px 256px, 64px 64px, 64px 64px; }
  :host([data-theme='dark']) .ground { background-color: #1d2226;
    background-image:
      linear-gradient(#2c343a 0 6px, transparent 6px), linear-gradient(90deg, #2c343a 0 6px, transparent 6px),
      linear-gradient(#252b30 0 2px, transparent 2px), linear-gradient(90deg, #252b30 0 2px, transparent 2px); }
  svg { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
  .markers { position: absolute; inset: 0; pointer-events: none; }
  .marker { position: absolute; left: 0; top: 0; width: 0; height: 0; }
  .marker > * { position: absolute; pointer-events: auto; margin: 0; border: 0; background: none; padding: 0; font: inherit; cursor: pointer; white-space: nowrap; }
  .pin img { display: block; }
  .drop { display: block; width: 22px; height: 22px; margin: 0 6px 6px; border-radius: 50% 50% 50% 0; background: #d5433f; transform: rotate(-45deg); box-shadow: 0 1px 3px rgba(0, 0, 0, .4); }
  .marker > .callout { transform: translateX(-50%); box-shadow: 0 1px 4px rgba(0, 0, 0, .25); white-space: pre; }
  .own { position: absolute; left: -9px; top: -9px; width: 12px; height: 12px; border: 3px solid #fff; border-radius: 50%; background: #2b7de9; box-shadow: 0 0 4px rgba(0, 0, 0, .4); pointer-events: none; }
  .scale { position: absolute; right: 8px; bottom: 8px; display: flex; flex-direction: column; border-radius: 6px; overflow: hidden; box-shadow: 0 1px 3px rgba(0, 0, 0, .3); }
  .scale button { width: 32px; height: 32px; border: 0; background: #fff; color: #333; font-size: 18px; }`

export const HTML = `<div class="ground"></div><svg></svg><div class="markers"></div><div class="own" hidden></div>
  <div class="scale" hidden><button class="in" aria-label="+">+</button><button class="out" aria-label="-">−</button></div><slot></slot>`
