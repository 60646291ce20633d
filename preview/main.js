// The preview: the console as an org would show it, over a sample org that the person picks. ?org=<name> opens one.
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import ConnectorConsole from 'c/connectorConsole';
import { openOrg } from './platform/currentOrg';
import { orgFileGateway, stories } from './orgs.js';

const page = document.getElementById('page');
const picker = document.getElementById('org');
const about = document.getElementById('about');
let element;

const files = new Map(
    await Promise.all(stories.map(async (name) => [name, await (await fetch(`./orgs/${name}.json`)).json()]))
);
for (const [name, { title = name }] of files) picker.append(new Option(title, name));
picker.addEventListener('change', () => {
    history.pushState(null, '', `?org=${encodeURIComponent(picker.value)}`);
    show();
});
window.addEventListener('popstate', show);
show();

function show() {
    const query = new URLSearchParams(location.search);
    const asked = query.get('org');
    const name = files.has(asked) ? asked : stories[0];
    const file = files.get(name);
    picker.value = name;
    about.textContent = file.about ?? '';
    if (file.user !== undefined && !query.has('c__user')) {
        query.set('c__user', file.user);
        history.replaceState(null, '', `?${query}`);
    }
    element?.remove();
    openOrg(orgFileGateway(file));
    element = createElement('c-connector-console', { is: ConnectorConsole });
    page.append(element);
}
