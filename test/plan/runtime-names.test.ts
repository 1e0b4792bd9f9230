import { join } from "node:path";
import { Project } from "ts-morph";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../generator/package-root.js";
import {
  featureExports,
  reservedClientMembers,
  reservedClientOptions,
  runtimeExports,
} from "../../generator/plan/runtime-names.js";
import { clientOptionNames } from "../../generator/policy/resolve-scope.js";

const project = new Project({ skipAddingFilesFromTsConfig: true });
const runtime = (module: string) =>
  project.addSourceFileAtPath(join(packageRoot, "templates", "runtime", `${module}.ts`));

describe("the names of the runtime that generated code relies on", () => {
  it.each([...runtimeExports, ...Object.values(featureExports).flat()])(
    "are exported by $module",
    ({ module, values, types }) => {
      const exported = [...runtime(module).getExportedDeclarations().keys()];

      expect(exported).toEqual(expect.arrayContaining([...values, ...types]));
    },
  );

  it("keep resources clear of every member of the client", () => {
    const classes = [
      runtime("client").getClassOrThrow("ApiClient"),
      runtime("caller").getClassOrThrow("Caller"),
    ];
    const members = classes
      .flatMap((each) => each.getMembers())
      .flatMap((member) => {
        const name = "getName" in member ? member.getName() : undefined;
        return name === undefined || name.startsWith("#") || name.startsWith("[") ? [] : [name];
      });

    expect([...reservedClientMembers]).toEqual(expect.arrayContaining(members));
  });

  it("keep credentials and scopes clear of every option of the client", () => {
    const options = runtime("options").getInterfaceOrThrow("BaseClientOptions");
    const names = options.getProperties().map((property) => property.getName());

    expect([...reservedClientOptions].sort()).toEqual(names.sort());
    expect([...clientOptionNames]).toEqual(expect.arrayContaining(names));
  });
});
