// Generated from openapi/x-conduct/requirements.yaml. Run "npm run generate"; do not edit.

export const requirements = {} as const;
