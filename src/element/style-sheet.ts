/** A frame's height until it tells its own, in CSS pixels. */
const firstHeight = 420;

/**
 * The element's own style. Made by script and not by a `<style>`, so that a page's Content-Security-Policy for styles
 * does not matter; rules of the page for the element, its height too, go before these.
 */
export class ElementStyle {
  readonly sheet = new CSSStyleSheet();

  constructor() {
    this.sheet.replaceSync(`
      :host { display: block; position: relative; height: ${firstHeight}px; contain: content; }
      :host([hidden]), [hidden] { display: none !important; }
      iframe { display: block; width: 100%; height: 100%; border: 0; }
      .poster { position: absolute; inset: 0; overflow: hidden; }
      img { display: block; width: 100%; height: 100%; object-fit: contain; object-position: top; }
      button { position: absolute; right: 12px; bottom: 12px; max-width: calc(100% - 24px); padding: 8px 14px;
        border: 1px solid; border-radius: 6px; background: Canvas; color: CanvasText;
        font: 14px/1.4 system-ui, sans-serif; cursor: pointer; }
    `);
  }

  /** @param height CSS pixels, of the frame's contents */
  setHeight(height: number): void {
    const rule = this.sheet.cssRules[0];
    if (rule instanceof CSSStyleRule) rule.style.height = `${height}px`;
  }
}
