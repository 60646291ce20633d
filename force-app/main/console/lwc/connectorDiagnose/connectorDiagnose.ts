import { LightningElement } from 'lwc';
import { diagnose, MOST_CHARACTERS, type Diagnosed, type Diagnosis } from 'c/connectorDiagnosis';
import { fill, labels } from 'c/connectorLabels';

interface Row extends Pick<Diagnosis, 'id' | 'title' | 'cause' | 'check' | 'fix' | 'link'> {
    /** The phrase that told it. */
    seen: string;
    /** How sure it is, where it isn't certain. */
    doubt: string;
}

/** Says what the text of an error means. The text stays in this component: it is neither kept nor sent. */
export default class ConnectorDiagnose extends LightningElement {
    labels = labels.diagnose;
    text = '';
    /** What was found in the text as it stood when the button was pressed. */
    result?: Diagnosed | undefined;

    get rows(): Row[] {
        return (this.result?.found ?? []).map(({ diagnosis, phrase }) => ({
            ...diagnosis,
            seen: fill(labels.diagnose.seen, phrase),
            doubt: doubtOf(diagnosis)
        }));
    }

    get isNothingKnown(): boolean {
        return this.result?.found.length === 0;
    }

    get note(): string {
        const { result } = this;
        if (!result) return labels.diagnose.empty;
        if (!result.found.length) return labels.diagnose.none;
        return fill(labels.diagnose.found, result.found.length);
    }

    get cut(): string {
        return this.result?.cut ? fill(labels.diagnose.cut, MOST_CHARACTERS) : '';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        // An answer beside a text that it does not belong to would mislead.
        this.result = undefined;
    }

    handleDiagnose(): void {
        this.result = this.text.trim() === '' ? undefined : diagnose(this.text);
    }
}

function doubtOf({ confidence, source }: Diagnosis): string {
    if (confidence === 'likely') return fill(labels.diagnose.likely, source);
    return confidence === 'unknown' ? labels.diagnose.unconfirmed : '';
}
