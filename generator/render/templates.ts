import { readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { packageRoot } from "../package-root.js";
import type {
  ClientView,
  CreateClientView,
  DefinitionView,
  FunctionsView,
  IndexView,
  ReadmeView,
  ResourceView,
} from "../plan/views.js";
import { checkedView } from "./checked-view.js";

/** The templates, each with the view it prints. */
export interface Templates {
  readonly client: (view: ClientView) => string;
  readonly resource: (view: ResourceView) => string;
  readonly index: (view: IndexView) => string;
  readonly definition: (view: DefinitionView) => string;
  readonly functions: (view: FunctionsView) => string;
  readonly createClient: (view: CreateClientView) => string;
  readonly readme: (view: ReadmeView) => string;
}

const settings = { noEscape: true, strict: true, knownHelpersOnly: true, preventIndent: true } as const;

/** Compiles the templates of `templates/sdk`. They print views and take no decision. */
export function loadTemplates(): Templates {
  const handlebars = Handlebars.create();
  const load = <View extends object>(name: string) => {
    const template = handlebars.compile<View>(source(name), settings);
    return (view: View) => template(checkedView(view), { allowProtoPropertiesByDefault: false });
  };
  return {
    client: load<ClientView>("client"),
    resource: load<ResourceView>("resource"),
    index: load<IndexView>("index"),
    definition: load<DefinitionView>("definition"),
    functions: load<FunctionsView>("functions"),
    createClient: load<CreateClientView>("create-client"),
    readme: load<ReadmeView>("readme"),
  };
}

function source(name: string): string {
  return readFileSync(join(packageRoot, "templates", "sdk", `${name}.hbs`), "utf8");
}
