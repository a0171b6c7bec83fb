export { Vault } from './Vault';
