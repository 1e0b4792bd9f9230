// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import { definition } from "./definition.js";
import { ActivityLogs, activityLogsOperations } from "./resources/activity-logs.js";
import { AiUsage, aiUsageOperations } from "./resources/ai-usage.js";
import { CommentReactions, commentReactionsOperations } from "./resources/comment-reactions.js";
import { Comments, commentsOperations } from "./resources/comments.js";
import { ComponentSets, componentSetsOperations } from "./resources/component-sets.js";
import { Components, componentsOperations } from "./resources/components.js";
import { DevResources, devResourcesOperations } from "./resources/dev-resources.js";
import { DeveloperLogs, developerLogsOperations } from "./resources/developer-logs.js";
import { Files, filesOperations } from "./resources/files.js";
import { Folders, foldersOperations } from "./resources/folders.js";
import { LibraryAnalytics, libraryAnalyticsOperations } from "./resources/library-analytics.js";
import { OEmbed, oEmbedOperations } from "./resources/o-embed.js";
import { Payments, paymentsOperations } from "./resources/payments.js";
import { Projects, projectsOperations } from "./resources/projects.js";
import { Styles, stylesOperations } from "./resources/styles.js";
import { Users, usersOperations } from "./resources/users.js";
import { Variables, variablesOperations } from "./resources/variables.js";
import { Webhooks, webhooksOperations } from "./resources/webhooks.js";
import { ApiClient } from "./runtime/client.js";
import type { ClientDefinition } from "./runtime/definition.js";
import type { BaseClientOptions, CredentialSource, TokenListener } from "./runtime/options.js";

/** Options of `Figma`: its credentials, and what every client takes. */
export interface FigmaOptions extends BaseClientOptions {
  /** API key, sent in the header `X-Figma-Token`. Or a function that gives it. */
  readonly apiKey?: CredentialSource | undefined;
  /** API key, sent in the header `X-Figma-Token`. Or a function that gives it. */
  readonly planAccessToken?: CredentialSource | undefined;
  /** OAuth 2.0 access token. Or a function that gives it. */
  readonly token?: CredentialSource | undefined;
  /** OAuth 2.0 client id, for the client credentials grant. Or a function that gives it. */
  readonly clientId?: CredentialSource | undefined;
  /** OAuth 2.0 client secret. Or a function that gives it. */
  readonly clientSecret?: CredentialSource | undefined;
  /** OAuth 2.0 refresh token: access tokens are had by it as they are needed, `token` being the first. Or a function that gives it. */
  readonly refreshToken?: CredentialSource | undefined;
  /** Keeps refreshed tokens: the server may have replaced the refresh token. */
  readonly onTokens?: TokenListener | undefined;
  /** The plan the account is on: it sets the quotas. "professional" where left out. */
  readonly tier?: "professional" | "organization" | "enterprise" | undefined;
}

/**
 * Client of Figma API 0.43.0.
 *
 * Limit tier1 (10 (professional), 15 (organization), 20 (enterprise) in 1 minute for each credential).
 * Limit tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
 * Limit tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
 */
export class Figma extends ApiClient {
  /** Get activity logs as an organization admin. */
  readonly activityLogs: ActivityLogs = new ActivityLogs(this);
  /** Get per-user, per-day AI credit usage for a plan. */
  readonly aiUsage: AiUsage = new AiUsage(this);
  /** Interact with reactions to file comments. */
  readonly commentReactions: CommentReactions = new CommentReactions(this);
  /** Interact with file comments. */
  readonly comments: Comments = new Comments(this);
  /** Get information about published component sets. */
  readonly componentSets: ComponentSets = new ComponentSets(this);
  /** Get information about published components. */
  readonly components: Components = new Components(this);
  /** Interact with dev resources in Figma Dev Mode. */
  readonly devResources: DevResources = new DevResources(this);
  /** Get developer logs for REST API and MCP server requests in an organization. */
  readonly developerLogs: DeveloperLogs = new DeveloperLogs(this);
  /** Get file JSON, images, and other file-related content. */
  readonly files: Files = new Files(this);
  /** Get information about folders, subfolders, and files in teams. */
  readonly folders: Folders = new Folders(this);
  /** Get analytics data for your published libraries. */
  readonly libraryAnalytics: LibraryAnalytics = new LibraryAnalytics(this);
  /** Get oEmbed data for Figma files and published Makes. */
  readonly oEmbed: OEmbed = new OEmbed(this);
  /** Get purchase information for your Community resources. */
  readonly payments: Payments = new Payments(this);
  /** Get information about projects and files in teams. */
  readonly projects: Projects = new Projects(this);
  /** Get information about published styles. */
  readonly styles: Styles = new Styles(this);
  /** Get information about the currently authenticated user. */
  readonly users: Users = new Users(this);
  /** Interact with variables in an Enterprise organization. */
  readonly variables: Variables = new Variables(this);
  /** Interact with team webhooks as a team admin. */
  readonly webhooks: Webhooks = new Webhooks(this);

  constructor(options: FigmaOptions = {}) {
    super({ ...definition, ...ofClass }, { ...options });
  }
}

/** What the class has beside what functions have. */
const ofClass: Pick<ClientDefinition, "operations" | "features"> = {
  operations: [
    activityLogsOperations,
    aiUsageOperations,
    commentReactionsOperations,
    commentsOperations,
    componentSetsOperations,
    componentsOperations,
    devResourcesOperations,
    developerLogsOperations,
    filesOperations,
    foldersOperations,
    libraryAnalyticsOperations,
    oEmbedOperations,
    paymentsOperations,
    projectsOperations,
    stylesOperations,
    usersOperations,
    variablesOperations,
    webhooksOperations,
  ],
};
