import type { LightningElement } from 'lwc';
import ConnectorBlindSpots from 'c/connectorBlindSpots';
import ConnectorCapability from 'c/connectorCapability';
import ConnectorCapabilityTable from 'c/connectorCapabilityTable';
import ConnectorErrorPanel from 'c/connectorErrorPanel';
import ConnectorFinding from 'c/connectorFinding';
import ConnectorFindingGroup from 'c/connectorFindingGroup';
import ConnectorPermissionList from 'c/connectorPermissionList';
import ConnectorPicker from 'c/connectorPicker';
import ConnectorSetupLink from 'c/connectorSetupLink';
import ConnectorUserPicker from 'c/connectorUserPicker';
import ConnectorVerdict from 'c/connectorVerdict';
import { deep, show } from '../../../../../../tests/support/component';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { capability, finding, objectRow, permission, report } from '../../../../../../tests/support/report';

const HOSTILE = {
    markup: '<img src=x onerror="alert(1)"><script>alert(2)</script>{0}${alert(3)}&lt;b&gt;',
    'very long': 'x'.repeat(10_000),
    'right-to-left': '\u202Eعربي\u202C שלום'
};

/** Every text that an org, a viewer or an address can bring in, given to the component that shows it. */
const PLACES: [string, new () => LightningElement, (text: string) => object, number][] = [
    [
        'the verdict',
        ConnectorVerdict,
        (text) => ({
            report: report({
                verdict: 'notReady',
                headline: text,
                subject: { name: text },
                viewer: { name: text },
                org: { id: '', name: text, isSandbox: false },
                findings: [finding('a', { outcome: 'fail', title: text, remediation: { text } })]
            })
        }),
        // The title of the first step ends with a full stop of its own.
        5
    ],
    [
        'a finding',
        ConnectorFinding,
        (text) => ({
            finding: finding('a', {
                outcome: 'fail',
                title: text,
                why: text,
                evidence: [text],
                remediation: { text }
            }),
            showTitle: true
        }),
        4
    ],
    [
        'a group of findings',
        ConnectorFindingGroup,
        (text) => ({ label: text, findings: [finding('a', { outcome: 'fail', title: text })] }),
        2
    ],
    [
        'a capability',
        ConnectorCapability,
        (text) => ({
            capability: capability('a', {
                fix: { text, grants: [], xml: text },
                objects: [
                    objectRow('Whole', { reason: text }),
                    objectRow(text, {
                        // What is said of the object is not said again of its fields.
                        reason: `${text}.`,
                        fields: [{ field: text, verdict: 'blocked', reason: text }]
                    })
                ]
            })
        }),
        6
    ],
    [
        'the capabilities',
        ConnectorCapabilityTable,
        (text) => ({ capabilities: [capability('a', { label: text, reasons: [text] })] }),
        2
    ],
    [
        'the permission list',
        ConnectorPermissionList,
        (text) => ({ permissions: [permission(text, { label: text, reason: text })] }),
        3
    ],
    [
        'the blind spots',
        ConnectorBlindSpots,
        (text) => ({ blindSpots: [{ what: text, text, missing: [text] }] }),
        3
    ],
    ['the error panel', ConnectorErrorPanel, (text) => ({ problem: { text, details: [text] } }), 2],
    [
        'the user picker',
        ConnectorUserPicker,
        (text) => ({
            suggested: { users: [{ user: '005A', name: text, note: text }], cut: false, reason: text }
        }),
        3
    ],
    [
        'the connector picker',
        ConnectorPicker,
        (text) => ({ contracts: [{ ...SMALL_CONTRACT, label: text }] }),
        1
    ],
    ['a link into Setup', ConnectorSetupLink, (text) => ({ path: text }), 0]
];

describe.each(Object.entries(HOSTILE))('text that is %s', (_, text) => {
    it.each(PLACES)(
        'is shown by %s as it is, and as nothing but text',
        async (__, component, properties, times) => {
            const element = await show(component, properties(text));

            const everything = deep(element);
            expect(
                everything.filter(({ localName }) => localName === 'img' || localName === 'script')
            ).toEqual([]);
            expect(everything.flatMap(shownBy).filter((shown) => shown === text)).toHaveLength(times);
        }
    );
});

/** Texts of an element itself, and those that a base component was given to show. */
function shownBy(element: Element): string[] {
    const own = [...element.childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE ? [(node.textContent ?? '').trim()] : []
    );
    const { label, options, data } = element as {
        label?: string;
        options?: { label: string }[];
        data?: Record<string, string>[];
    };
    const isBase = element.localName.startsWith('lightning-');
    return [
        ...own,
        ...(isBase && typeof label === 'string' ? [label] : []),
        ...(options ?? []).map((option) => option.label),
        ...(data ?? []).flatMap(({ name, label: shown, through }) => [name ?? '', shown ?? '', through ?? ''])
    ];
}
