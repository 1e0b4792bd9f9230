// Generated from openapi.yaml by ratesmith. Do not edit: change the document or its overlay, then regenerate.

import * as descriptors from "../resources/files.js";
import type {
  GetFileMetaParams,
  GetFileMetaResult,
  GetFileNodesParams,
  GetFileNodesResult,
  GetFileParams,
  GetFileResult,
  GetFileVersionsParams,
  GetFileVersionsResult,
  GetImageFillsParams,
  GetImageFillsResult,
  GetImagesParams,
  GetImagesResult,
} from "../resources/files.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { singleFlight } from "../runtime/cache/single-flight.js";
import { type ClientHandle, by } from "../runtime/functions.js";
import { CredentialGrants } from "../runtime/http/credential-grants.js";
import { followingCall } from "../runtime/http/following-call.js";
import { grantOf } from "../runtime/http/grant-of.js";
import { HeaderCredentials } from "../runtime/http/header-credentials.js";
import { telling } from "../runtime/http/telling.js";
import type { CallKit } from "../runtime/kit.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PagePromise, paginate } from "../runtime/paginate/paginate.js";
import { Profiles } from "../runtime/profile.js";
import { pacing } from "../runtime/retry/pacing.js";
import { scopeValue } from "../runtime/scope.js";
import { bucketWindow } from "../runtime/throttle/bucket-window.js";
import type { Version } from "../schema.js";

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
export function getFile(
  client: ClientHandle,
  params: GetFileParams,
  options?: RequestOptions,
): ApiPromise<GetFileResult> {
  return by(client, kit_1).send(descriptors.getFile, params, options);
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
export function getFileNodes(
  client: ClientHandle,
  params: GetFileNodesParams,
  options?: RequestOptions,
): ApiPromise<GetFileNodesResult> {
  return by(client, kit_1).send(descriptors.getFileNodes, params, options);
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
export function getImages(
  client: ClientHandle,
  params: GetImagesParams,
  options?: RequestOptions,
): ApiPromise<GetImagesResult> {
  return by(client, kit_1).send(descriptors.getImages, params, options);
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
export function getImageFills(
  client: ClientHandle,
  params: GetImageFillsParams,
  options?: RequestOptions,
): ApiPromise<GetImageFillsResult> {
  return by(client, kit_1).send(descriptors.getImageFills, params, options);
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
export function getFileMeta(
  client: ClientHandle,
  params: GetFileMetaParams,
  options?: RequestOptions,
): ApiPromise<GetFileMetaResult> {
  return by(client, kit_1).send(descriptors.getFileMeta, params, options);
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
export function getFileVersions(
  client: ClientHandle,
  params: GetFileVersionsParams,
  options?: RequestOptions,
): PagePromise<GetFileVersionsResult, Version> {
  return paginate(by(client, kit_2), descriptors.getFileVersions, params, options);
}

const kit_1: CallKit = {
  CredentialGrants,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  grantOf,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};

const kit_2: CallKit = {
  CredentialGrants,
  HeaderCredentials,
  Profiles,
  bucketWindow,
  followingCall,
  grantOf,
  pacing,
  scopeValue,
  singleFlight,
  telling,
};
