import { column, iconColumn, type Column } from 'c/connectorColumns';
import { labels } from 'c/connectorLabels';

const { name, apiName, guide, readOnly, state, through, neededFor, power } = labels.permission;
const NARROW = { initialWidth: 130 };

/** Columns of the permission list. */
export const columns: readonly Column[] = [
    column(name, 'label'),
    column(apiName, 'name'),
    column(guide, 'guide', NARROW),
    column(readOnly, 'readOnly', NARROW),
    iconColumn(state, 'word', 'icon'),
    column(through, 'through'),
    column(neededFor, 'neededFor'),
    column(power, 'power')
];
