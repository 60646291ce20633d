// The preview: the console as an org would show it, over a sample org that the person picks. ?org=<name> opens one,
// &dir=rtl mirrors it.
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import ConnectorConsole from 'c/connectorConsole';
import { contracts } from 'c/connectorContracts';
import { openOrg } from './platform/currentOrg';
import { orgFileGateway, stories } from './orgs.js';

const page = document.getElementById('page');
const picker = document.getElementById('org');
const about = document.getElementById('about');
let element;

const shown = new Map(
    await Promise.all(
        stories.map(async ({ org, connector }) => {
            const file = await (await fetch(`./orgs/${org}.json`)).json();
            return [org, { file, connector }];
        })
    )
);
for (const { id, label } of contracts) {
    const group = document.createElement('optgroup');
    group.label = label;
    for (const [org, { file, connector }] of shown)
        if (connector === id) group.append(new Option(file.title ?? org, org));
    picker.append(group);
}
picker.addEventListener('change', () => {
    const dir = new URLSearchParams(location.search).get('dir');
    history.pushState(null, '', `?${new URLSearchParams({ org: picker.value, ...(dir && { dir }) })}`);
    show();
});
window.addEventListener('popstate', show);
show();

function show() {
    const query = new URLSearchParams(location.search);
    const asked = query.get('org');
    document.documentElement.dir = query.get('dir') === 'rtl' ? 'rtl' : 'ltr';
    const org = shown.has(asked) ? asked : stories[0].org;
    const { file, connector } = shown.get(org);
    picker.value = org;
    about.textContent = file.about ?? '';
    if (!query.has('c__connector')) query.set('c__connector', connector);
    if (file.user !== undefined && !query.has('c__user')) query.set('c__user', file.user);
    history.replaceState(null, '', `?${query}`);
    document.getElementById('skeleton')?.remove();
    element?.remove();
    openOrg(orgFileGateway(file));
    element = createElement('c-connector-console', { is: ConnectorConsole });
    page.append(element);
}
