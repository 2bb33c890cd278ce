import { createClient } from "@conduct/client/gyoza";
import { gyoza } from "@conduct/contract/gyoza";
import { createMock } from "@conduct/mock";
import { toHandlers } from "@conduct/mock/msw";
import { setupWorker } from "msw/browser";

export const worker = setupWorker(
  ...toHandlers(createMock(gyoza), { baseUrl: "https://gyoza.example" }),
);
export const client = createClient({ baseUrl: "https://gyoza.example" });
