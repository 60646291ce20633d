import { defineCheck, SETUP } from './check';

export const consumerSecret = defineCheck({
    id: 'consumer-secret',
    group: 'handOver',
    severity: 'info',
    title: {
        pass: 'Consumer key and secret are in the vendor’s form',
        fail: 'Consumer key and secret are not in the vendor’s form'
    },
    why: 'No query shows them, and this console never asks for them.',
    remediation: {
        text: 'Open the app, OAuth settings, “Consumer Key and Secret”, and copy both.',
        link: SETUP.externalClientApps
    },
    requires: ['apps'],
    evaluate: ({ apps }) => ({ outcome: apps.found.length ? 'manual' : 'notApplicable' })
});
