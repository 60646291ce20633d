/** The label with `{0}`, `{1}` … replaced by the values; a value's own braces stay as they are. */
export function fill(label: string, ...values: readonly (string | number)[]): string {
    return label.replace(/\{(\d+)\}/g, (slot, position: string) => String(values[Number(position)] ?? slot));
}
