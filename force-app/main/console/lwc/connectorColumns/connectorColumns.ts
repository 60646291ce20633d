/** A column of lightning-datatable, as far as this page uses it: plain text, without actions in its head. */
export interface Column {
    label: string;
    fieldName: string;
    type: 'text';
    wrapText: boolean;
    hideDefaultActions: boolean;
    initialWidth?: number;
    cellAttributes?: { iconName: { fieldName: string }; iconPosition: 'left' };
}

/** A column of text that wraps. */
export function column(label: string, fieldName: string, rest: Partial<Column> = {}): Column {
    return { label, fieldName, type: 'text', wrapText: true, hideDefaultActions: true, ...rest };
}

/** A column of one word behind the icon that another field names. */
export function iconColumn(label: string, fieldName: string, iconField: string): Column {
    return column(label, fieldName, {
        initialWidth: 140,
        cellAttributes: { iconName: { fieldName: iconField }, iconPosition: 'left' }
    });
}
