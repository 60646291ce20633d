// npm run deploy -- --target-org <alias>: installs what is missing, then is `connector deploy`.
import { installMissing } from './support/install.mjs';
import { runNode } from './support/run.mjs';

await installMissing();
const { code } = await runNode(['scripts/connector.cjs', 'deploy', ...process.argv.slice(2)], { show: true });
process.exit(code);
