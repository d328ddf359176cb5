import { html } from '../lib/html.js';

/**
 * Table whose rows become cards on a narrow screen. The roles are written out, since a browser drops those of a table
 * that CSS displays otherwise. A column is { key, label, cell, class, hidden }.
 */
export function Table({ label, columns, rows, keyOf, onOpen, isSelected, rowClass }) {
  return html`<table class="table" role="table" aria-label=${label}>
    <thead role="rowgroup"><tr role="row">
      ${columns.map((column) => html`<th key=${column.key} role="columnheader" scope="col" class=${column.class}>
        ${column.hidden ? html`<span class="sr-only">${column.label}</span>` : column.label}</th>`)}
    </tr></thead>
    <tbody role="rowgroup">
      ${rows.map((row) => html`<tr key=${keyOf(row)} role="row" aria-current=${isSelected?.(row) ? "true" : undefined}
        class=${`${onOpen ? 'openable' : ''} ${rowClass?.(row) ?? ''}`} onClick=${onOpen && ((event) => opens(event) && onOpen(row))}>
        ${columns.map((column) => html`<td key=${column.key} role="cell" class=${column.class}
          data-label=${column.hidden ? undefined : column.label}>
          ${column.cell(row)}</td>`)}
      </tr>`)}
    </tbody>
  </table>`;
}

/** A click on a control of the row is for that control, and one that ends a selection of text is for the text. */
function opens(event) {
  return !event.target.closest('a, button, input, select') && window.getSelection().isCollapsed;
}
