export * from './auth';
export * from './clinics';
export * from './health';
export * from './logs';
export * from './people';
export * from './plans';
export * from './programs';
export * from './records';
