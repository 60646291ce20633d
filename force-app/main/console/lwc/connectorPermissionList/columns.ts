import { labels } from 'c/connectorLabels';

/** A column of lightning-datatable, as far as this list uses it. */
export interface Column {
    label: string;
    fieldName: string;
    type: 'text';
    wrapText: boolean;
    hideDefaultActions: boolean;
    initialWidth?: number;
    cellAttributes?: { iconName: { fieldName: string }; iconPosition: 'left' };
}

const column = (label: string, fieldName: string, rest: Partial<Column> = {}): Column => ({
    label,
    fieldName,
    type: 'text',
    wrapText: true,
    hideDefaultActions: true,
    ...rest
});

const { name, apiName, guide, readOnly, state, through, neededFor, power } = labels.permission;
const NARROW = { initialWidth: 130 };

/** Columns of the permission list. */
export const columns: readonly Column[] = [
    column(name, 'label'),
    column(apiName, 'name'),
    column(guide, 'guide', NARROW),
    column(readOnly, 'readOnly', NARROW),
    column(state, 'word', {
        initialWidth: 140,
        cellAttributes: { iconName: { fieldName: 'icon' }, iconPosition: 'left' }
    }),
    column(through, 'through'),
    column(neededFor, 'neededFor'),
    column(power, 'power')
];
