import { defineModule } from "../../../define-module";
import { BlockProgramResolver } from "./block-program";
import { ChangeProgramResolver } from "./change-program";
import { CreateProgramResolver } from "./create-program";
import { CreateProgramTokenResolver } from "./create-program-token";
import { EndProgramResolver } from "./end-program";
import { Program } from "./program.entity";
import { shownProgram } from "./program-reading.task";
import { ClientProgramsResolver, ProgramResolver } from "./program.resolver";
import { RevokeProgramTokenResolver } from "./revoke-program-token";

/** Programs that are a company's own, with their tokens, and which part of the API is open to them. */
export const programModule = defineModule({
  id: "program",
  area: "people",
  entities: [Program],
  kept: { Program: "what has done things under its name" },
  resolvers: [
    ...[ClientProgramsResolver, ProgramResolver],
    ...[CreateProgramResolver, ChangeProgramResolver, BlockProgramResolver, EndProgramResolver],
    ...[CreateProgramTokenResolver, RevokeProgramTokenResolver],
  ],
  nodes: { prg: shownProgram },
});
