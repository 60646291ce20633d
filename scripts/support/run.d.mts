export const root: string;
export const quietSalesforce: Record<string, string>;
export function runNode(
    args: readonly string[],
    options?: { env?: Record<string, string>; show?: boolean }
): Promise<{ code: number; output: string }>;
