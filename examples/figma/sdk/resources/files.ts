// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import type { ApiPromise } from "../runtime/api-promise.js";
import type { ErrorOf } from "../runtime/errors.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Resource } from "../runtime/resource.js";
import type { Version, operations } from "../schema.js";

/** Arguments of `GET /v1/files/{file_key}`. */
export interface GetFileParams {
  /** File to export JSON from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** A specific version ID to get. Omitting this will get the current version of the file. */
  version?: string | undefined;
  /**
   * Comma separated list of nodes that you care about in the document. If specified, only a subset of the document will be returned corresponding to the nodes listed, their children, and everything between the root node and the listed nodes.
   *
   * Note: There may be other nodes included in the returned JSON that are outside the ancestor chains of the desired nodes. The response may also include dependencies of anything in the nodes' subtrees. For example, if a node subtree contains an instance of a local component that lives elsewhere in that file, that component and its ancestor chain will also be included.
   *
   * For historical reasons, top-level canvas nodes are always returned, regardless of whether they are listed in the `ids` parameter. This quirk may be removed in a future version of the API.
   */
  ids?: string | undefined;
  /** Positive integer representing how deep into the document tree to traverse. For example, setting this to 1 returns only Pages, setting it to 2 returns Pages and all top level objects on each page. Not setting this parameter returns all nodes. */
  depth?: number | undefined;
  /** Set to "paths" to export vector data. */
  geometry?: string | undefined;
  /** A comma separated list of plugin IDs and/or the string "shared". Any data present in the document written by those plugins will be included in the result in the `pluginData` and `sharedPluginData` properties. */
  plugin_data?: string | undefined;
  /** Returns branch metadata for the requested file. If the file is a branch, the main file's key will be included in the returned response. If the file has branches, their metadata will be included in the returned response. Default: false. */
  branch_data?: boolean | undefined;
}

/** Arguments of `GET /v1/files/{file_key}/nodes`. */
export interface GetFileNodesParams {
  /** File to export JSON from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** A comma separated list of node IDs to retrieve and convert. */
  ids: string;
  /** A specific version ID to get. Omitting this will get the current version of the file. */
  version?: string | undefined;
  /**
   * Positive integer representing how deep into the node tree to traverse. For example, setting this to 1 will return only the children directly underneath the desired nodes. Not setting this parameter returns all nodes.
   *
   * Note: this parameter behaves differently from the same parameter in the `GET /v1/files/:key` endpoint. In this endpoint, the depth will be counted starting from the desired node rather than the document root node.
   */
  depth?: number | undefined;
  /** Set to "paths" to export vector data. */
  geometry?: string | undefined;
  /** A comma separated list of plugin IDs and/or the string "shared". Any data present in the document written by those plugins will be included in the result in the `pluginData` and `sharedPluginData` properties. */
  plugin_data?: string | undefined;
}

/** Arguments of `GET /v1/images/{file_key}`. */
export interface GetImagesParams {
  /** File to export images from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** A comma separated list of node IDs to render. */
  ids: string;
  /** A specific version ID to get. Omitting this will get the current version of the file. */
  version?: string | undefined;
  /** A number between 0.01 and 4, the image scaling factor. */
  scale?: number | undefined;
  /** A string enum for the image output format. */
  format?: NonNullable<operations["getImages"]["parameters"]["query"]>["format"] | undefined;
  /**
   * Whether text elements are rendered as outlines (vector paths) or as `<text>` elements in SVGs.
   *
   * Rendering text elements as outlines guarantees that the text looks exactly the same in the SVG as it does in the browser/inside Figma.
   *
   * Exporting as `<text>` allows text to be selectable inside SVGs and generally makes the SVG easier to read. However, this relies on the browser's rendering engine which can vary between browsers and/or operating systems. As such, visual accuracy is not guaranteed as the result could look different than in Figma.
   */
  svg_outline_text?: boolean | undefined;
  /** Whether to include id attributes for all SVG elements. Adds the layer name to the `id` attribute of an svg element. */
  svg_include_id?: boolean | undefined;
  /** Whether to include node id attributes for all SVG elements. Adds the node id to a `data-node-id` attribute of an svg element. */
  svg_include_node_id?: boolean | undefined;
  /** Whether to simplify inside/outside strokes and use stroke attribute if possible instead of `<mask>`. */
  svg_simplify_stroke?: boolean | undefined;
  /** Whether content that overlaps the node should be excluded from rendering. Passing false (i.e., rendering overlaps) may increase processing time, since more of the document must be included in rendering. */
  contents_only?: boolean | undefined;
  /** Use the full dimensions of the node regardless of whether or not it is cropped or the space around it is empty. Use this to export text nodes without cropping. */
  use_absolute_bounds?: boolean | undefined;
}

/** Arguments of `GET /v1/files/{file_key}/images`. */
export interface GetImageFillsParams {
  /** File to get image URLs from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
}

/** Arguments of `GET /v1/files/{file_key}/meta`. */
export interface GetFileMetaParams {
  /** File to get metadata for. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
}

/** Arguments of `GET /v1/files/{file_key}/versions`. */
export interface GetFileVersionsParams {
  /** File to get version history from. This can be a file key or branch key. Use `GET /v1/files/:key` with the `branch_data` query param to get the branch key. */
  file_key: string;
  /** The number of items returned in a page of the response. If not included, `page_size` is `30`. */
  page_size?: number | undefined;
  /** A version ID for one of the versions in the history. Gets versions before this ID. Used for paginating. If the response is not paginated, this link returns the same data in the current response. */
  before?: number | undefined;
  /** A version ID for one of the versions in the history. Gets versions after this ID. Used for paginating. If the response is not paginated, this property is not included. */
  after?: number | undefined;
}

/** What `GET /v1/files/{file_key}` answers. */
export type GetFileResult = operations["getFile"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}` documents. */
export type GetFileError = ErrorOf<400, operations["getFile"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getFile"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFile"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFile"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFile"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/files/{file_key}/nodes` answers. */
export type GetFileNodesResult = operations["getFileNodes"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/nodes` documents. */
export type GetFileNodesError = ErrorOf<400, operations["getFileNodes"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getFileNodes"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFileNodes"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFileNodes"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFileNodes"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/images/{file_key}` answers. */
export type GetImagesResult = operations["getImages"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/images/{file_key}` documents. */
export type GetImagesError = ErrorOf<400, operations["getImages"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getImages"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getImages"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getImages"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getImages"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/files/{file_key}/images` answers. */
export type GetImageFillsResult = operations["getImageFills"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/images` documents. */
export type GetImageFillsError = ErrorOf<400, operations["getImageFills"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getImageFills"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getImageFills"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getImageFills"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getImageFills"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/files/{file_key}/meta` answers. */
export type GetFileMetaResult = operations["getFileMeta"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/meta` documents. */
export type GetFileMetaError = ErrorOf<400, operations["getFileMeta"]["responses"][400]["content"]["application/json"]> | ErrorOf<403, operations["getFileMeta"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFileMeta"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFileMeta"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFileMeta"]["responses"][500]["content"]["application/json"]>;

/** What `GET /v1/files/{file_key}/versions` answers. */
export type GetFileVersionsResult = operations["getFileVersions"]["responses"][200]["content"]["application/json"];

/** Errors that `GET /v1/files/{file_key}/versions` documents. */
export type GetFileVersionsError = ErrorOf<403, operations["getFileVersions"]["responses"][403]["content"]["application/json"]> | ErrorOf<404, operations["getFileVersions"]["responses"][404]["content"]["application/json"]> | ErrorOf<429, operations["getFileVersions"]["responses"][429]["content"]["application/json"]> | ErrorOf<500, operations["getFileVersions"]["responses"][500]["content"]["application/json"]>;

/** Get file JSON, images, and other file-related content. */
export class Files extends Resource {
  /**
   * Get file JSON
   *
   * Returns the document identified by `file_key` as a JSON object. The file key can be parsed from any Figma file url: `https://www.figma.com/file/{file_key}/{title}`.
   *
   * The `document` property contains a node of type `DOCUMENT`.
   *
   * The `components` property contains a mapping from node IDs to component metadata. This is to help you determine which components each instance comes from.
   *
   * `GET /v1/files/{file_key}`
   * Spends 1 of tier1 (10 (professional), 15 (organization), 20 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  get(params: GetFileParams, options?: RequestOptions): ApiPromise<GetFileResult> {
    return this.client.send(getFile, params, options);
  }

  /**
   * Get file JSON for specific nodes
   *
   * Returns the nodes referenced to by `ids` as a JSON object. The nodes are retrieved from the Figma file referenced to by `file_key`.
   *
   * The node ID and file key can be parsed from any Figma node url: `https://www.figma.com/file/{file_key}/{title}?node-id={id}`
   *
   * The `name`, `lastModified`, `thumbnailUrl`, `editorType`, and `version` attributes are all metadata of the specified file.
   *
   * The `linkAccess` field describes the file link share permission level. There are 5 types of permissions a shared link can have: `"inherit"`, `"view"`, `"edit"`, `"org_view"`, and `"org_edit"`. `"inherit"` is the default permission applied to files created in a team project, and will inherit the project's permissions. `"org_view"` and `"org_edit"` restrict the link to org users.
   *
   * The `document` attribute contains a Node of type `DOCUMENT`.
   *
   * The `components` key contains a mapping from node IDs to component metadata. This is to help you determine which components each instance comes from.
   *
   * By default, no vector data is returned. To return vector data, pass the geometry=paths parameter to the endpoint.
   * Each node can also inherit properties from applicable styles. The styles key contains a mapping from style IDs to style metadata.
   *
   * Important: the nodes map may contain values that are `null`. This may be due to the node id not existing within the specified file.
   *
   * `GET /v1/files/{file_key}/nodes`
   * Spends 1 of tier1 (10 (professional), 15 (organization), 20 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getNodes(params: GetFileNodesParams, options?: RequestOptions): ApiPromise<GetFileNodesResult> {
    return this.client.send(getFileNodes, params, options);
  }

  /**
   * Render images of file nodes
   *
   * Renders images from a file.
   *
   * If no error occurs, `"images"` will be populated with a map from node IDs to URLs of the rendered images, and `"status"` will be omitted. The image assets will expire after 30 days. Images up to 32 megapixels can be exported. Any images that are larger will be scaled down.
   *
   * Important: the image map may contain values that are `null`. This indicates that rendering of that specific node has failed. This may be due to the node id not existing, or other reasons such has the node having no renderable components. It is guaranteed that any node that was requested for rendering will be represented in this map whether or not the render succeeded.
   *
   * To render multiple images from the same file, use the `ids` query parameter to specify multiple node ids.
   *
   * ```
   * GET /v1/images/:key?ids=1:2,1:3,1:4
   * ```
   *
   * `GET /v1/images/{file_key}`
   * Spends 1 of tier1 (10 (professional), 15 (organization), 20 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getImages(params: GetImagesParams, options?: RequestOptions): ApiPromise<GetImagesResult> {
    return this.client.send(getImages, params, options);
  }

  /**
   * Get image fills
   *
   * Returns download links for all images present in image fills in a document. Image fills are how Figma represents any user supplied images. When you drag an image into Figma, we create a rectangle with a single fill that represents the image, and the user is able to transform the rectangle (and properties on the fill) as they wish.
   *
   * This endpoint returns a mapping from image references to the URLs at which the images may be download. Image URLs will expire after no more than 14 days. Image references are located in the output of the GET files endpoint under the `imageRef` attribute in a `Paint`.
   *
   * `GET /v1/files/{file_key}/images`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getImageFills(
    params: GetImageFillsParams,
    options?: RequestOptions,
  ): ApiPromise<GetImageFillsResult> {
    return this.client.send(getImageFills, params, options);
  }

  /**
   * Get file metadata
   *
   * `GET /v1/files/{file_key}/meta`
   * Spends 1 of tier3 (50 (professional), 100 (organization), 150 (enterprise) in 1 minute for each credential).
   *
   * @throws {BadRequestError} Bad request. Parameters are invalid or malformed. Please check the input formats. This error can also happen if the requested resources are too large to comp...
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getMeta(params: GetFileMetaParams, options?: RequestOptions): ApiPromise<GetFileMetaResult> {
    return this.client.send(getFileMeta, params, options);
  }

  /**
   * Get versions of a file
   *
   * This endpoint fetches the version history of a file, allowing you to see the progression of a file over time. You can then use this information to render a specific version of the file, via another endpoint.
   *
   * `GET /v1/files/{file_key}/versions`
   * Spends 1 of tier2 (25 (professional), 50 (organization), 100 (enterprise) in 1 minute for each credential).
   * Iterate to read every page.
   *
   * @throws {PermissionDeniedError} The request was valid, but the server is refusing action. The user might not have the necessary permissions for a resource, or may need an account of some sort.
   * @throws {NotFoundError} The requested file or resource was not found.
   * @throws {RateLimitError} In some cases API requests may be throttled or rate limited. Please wait a while before attempting the request again (typically a minute).
   * @throws {InternalServerError} An internal server error occurred.
   */
  getVersions(
    params: GetFileVersionsParams,
    options?: RequestOptions,
  ): PagePromise<GetFileVersionsResult, Version> {
    return paginate(this.client, getFileVersions, params, options);
  }
}

export const getFile: Operation<GetFileResult> = {
  id: "getFile",
  method: "GET",
  path: "/v1/files/{file_key}",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "version", in: "query" },
    { name: "ids", in: "query" },
    { name: "depth", in: "query" },
    { name: "geometry", in: "query" },
    { name: "plugin_data", in: "query" },
    { name: "branch_data", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier1: 1 },
};

export const getFileNodes: Operation<GetFileNodesResult> = {
  id: "getFileNodes",
  method: "GET",
  path: "/v1/files/{file_key}/nodes",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "ids", in: "query", required: true },
    { name: "version", in: "query" },
    { name: "depth", in: "query" },
    { name: "geometry", in: "query" },
    { name: "plugin_data", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier1: 1 },
};

export const getImages: Operation<GetImagesResult> = {
  id: "getImages",
  method: "GET",
  path: "/v1/images/{file_key}",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "ids", in: "query", required: true },
    { name: "version", in: "query" },
    { name: "scale", in: "query" },
    { name: "format", in: "query" },
    { name: "svg_outline_text", in: "query" },
    { name: "svg_include_id", in: "query" },
    { name: "svg_include_node_id", in: "query" },
    { name: "svg_simplify_stroke", in: "query" },
    { name: "contents_only", in: "query" },
    { name: "use_absolute_bounds", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier1: 1 },
};

export const getImageFills: Operation<GetImageFillsResult> = {
  id: "getImageFills",
  method: "GET",
  path: "/v1/files/{file_key}/images",
  parameters: [{ name: "file_key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
};

export const getFileMeta: Operation<GetFileMetaResult> = {
  id: "getFileMeta",
  method: "GET",
  path: "/v1/files/{file_key}/meta",
  parameters: [{ name: "file_key", in: "path", required: true }],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier3: 1 },
};

export const getFileVersions: Operation<GetFileVersionsResult> = {
  id: "getFileVersions",
  method: "GET",
  path: "/v1/files/{file_key}/versions",
  parameters: [
    { name: "file_key", in: "path", required: true },
    { name: "page_size", in: "query" },
    { name: "before", in: "query" },
    { name: "after", in: "query" },
  ],
  security: [["PersonalAccessToken"], ["PlanAccessToken"], ["OAuth2"]],
  spends: { tier2: 1 },
  pagination: {
    style: "next-url",
    next: "/pagination/next_page",
    items: "/versions",
    pageSize: { in: "query", name: "page_size" },
    maxPageSize: 50,
  },
};

/** The operations of this file, by which `client.fetch` knows what a request spends. */
export const filesOperations: readonly Operation[] = [
  getFile,
  getFileNodes,
  getImages,
  getImageFills,
  getFileMeta,
  getFileVersions,
];
