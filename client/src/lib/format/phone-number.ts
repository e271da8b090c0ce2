export { formatNumber } from "@kabinet/shared";
