// What `npm run bench` measures in a browser: redrawing a page of the capability table beside the bare base component.
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import Floor from 'bench/floor';
import ConnectorCapabilityTable from 'c/connectorCapabilityTable';

const PAGE = 25;
const page = document.getElementById('page');

globalThis.bench = {
    /** Milliseconds that each redraw of another page of 25 rows took, from the order to the painted frame. */
    async table(capabilities, runs) {
        const element = createElement('c-connector-capability-table', { is: ConnectorCapabilityTable });
        element.capabilities = capabilities;
        return timed(element, runs, (turn) => {
            const pager = element.shadowRoot.querySelector('c-connector-pager');
            pager.dispatchEvent(new CustomEvent('turn', { detail: turn }));
        });
    },
    /** The same for the accordion alone. */
    async floor(capabilities, runs) {
        const element = createElement('bench-floor', { is: Floor });
        return timed(element, runs, (turn) => {
            const detail = capabilities.slice(turn * PAGE, (turn + 1) * PAGE);
            element.dispatchEvent(new CustomEvent('rows', { detail }));
        });
    }
};

async function timed(element, runs, redraw) {
    page.append(element);
    await painted();
    const times = [];
    for (let turn = 1; turn <= runs; turn += 1) {
        const start = performance.now();
        redraw(turn);
        await painted();
        times.push(performance.now() - start);
    }
    element.remove();
    return times;
}

/** Resolves after the browser has painted what was ordered. */
function painted() {
    return new Promise((resolve) => {
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(undefined);
        });
    });
}
