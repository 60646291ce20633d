import { LightningElement, api } from 'lwc';
import { labels } from 'c/connectorLabels';
import type { BlindSpot } from 'c/connectorTypes';

interface Spot {
    what: string;
    text: string;
    /** How the permissions are introduced. */
    remedy: string;
    permissions: { name: string }[];
}

/** What the person looking can't see, and the single permission that would show it. */
export default class ConnectorBlindSpots extends LightningElement {
    /** The report's blind spots. */
    @api blindSpots: readonly BlindSpot[] = [];

    labels = labels.blindSpot;

    get isEmpty(): boolean {
        return this.blindSpots.length === 0;
    }

    get spots(): Spot[] {
        const { missing, single, noGrant } = labels.blindSpot;
        return this.blindSpots.map((spot) => ({
            what: spot.what,
            text: spot.text,
            remedy: spot.missing.length > 1 ? missing : spot.missing.length === 1 ? single : noGrant,
            permissions: spot.missing.map((name) => ({ name }))
        }));
    }
}
