// Generated from openapi/eigenpal/openapi.yaml. Run "npm run generate"; do not edit.

import { deepFreeze } from "../compile/freeze.ts";
import type { Contract } from "../contract.ts";

export const eigenpal: Contract = /* @__PURE__ */ deepFreeze<Contract>({
  "name": "eigenpal",
  "title": "Eigenpal workflow executions",
  "version": "0.6.9",
  "conduct": "1.0",
  "source": "openapi/eigenpal/openapi.yaml",
  "servers": [
    "https://app.eigenpal.com"
  ],
  "headers": {
    "x-request-id": "$request.id"
  },
  "operations": [
    {
      "id": "listWorkflows",
      "method": "GET",
      "path": "/api/v1/workflows",
      "summary": "List workflows",
      "deprecated": false,
      "parameters": [
        {
          "name": "search",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 339,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows/get/parameters/0"
          }
        },
        {
          "name": "name",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 344,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows/get/parameters/1"
          }
        },
        {
          "name": "kind",
          "in": "query",
          "required": false,
          "schema": {
            "$ref": "#/schemas/WorkflowKind"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 349,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows/get/parameters/2"
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 50
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 624,
            "column": 5,
            "pointer": "/components/parameters/limit"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 630,
            "column": 5,
            "pointer": "/components/parameters/offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of workflows, newest first.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowList"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "400": {
          "description": "The request is not what the API allows.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "limit",
                    "message": "must be <= 100",
                    "code": "invalid_value",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "authorization",
                    "message": "The API key is missing or not valid.",
                    "code": "unauthorized",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "403": {
          "description": "The API key may not do this, or the workflow may not be run over the API.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "id",
                    "message": "This workflow may not be run over the API.",
                    "code": "api_trigger_disabled",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "404": {
          "description": "There is no such workflow or execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "executionId",
                    "message": "No execution has the id 'exec_nope'.",
                    "code": "not_found",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Too many requests.",
                    "code": "rate_limited",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            },
            "Retry-After": {
              "required": false,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        },
        "500": {
          "description": "The server failed.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Something went wrong on the server.",
                    "code": "internal_error",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "apiKey"
        ]
      ],
      "lists": {
        "lifecycle": "Workflow"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.search",
          "field": "/name",
          "op": "icontains",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 372,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows/get/x-conduct/filters/search"
          }
        },
        {
          "param": "query.name",
          "field": "/name",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 373,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows/get/x-conduct/filters/name"
          }
        },
        {
          "param": "query.kind",
          "field": "/kind",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 374,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows/get/x-conduct/filters/kind"
          }
        }
      ],
      "pagination": {
        "name": "window",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.limit"
        },
        "response": {
          "items": "/data",
          "total": "/total",
          "size": "/limit",
          "offset": "/offset"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 50,
          "min": 1,
          "max": 100,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": "/createdAt",
          "dir": "desc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/order",
          "/size/over",
          "/size/under",
          "/beyond"
        ],
        "place": {
          "file": "openapi/eigenpal/openapi.yaml",
          "line": 133,
          "column": 5,
          "pointer": "/x-conduct/paginations/window"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 334,
        "column": 5,
        "pointer": "/paths/~1api~1v1~1workflows/get"
      },
      "annotation": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 368,
        "column": 7,
        "pointer": "/paths/~1api~1v1~1workflows/get/x-conduct"
      }
    },
    {
      "id": "getWorkflow",
      "method": "GET",
      "path": "/api/v1/workflows/{id}",
      "summary": "Read a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 610,
            "column": 5,
            "pointer": "/components/parameters/workflowId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The workflow.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Workflow"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "400": {
          "description": "The request is not what the API allows.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "limit",
                    "message": "must be <= 100",
                    "code": "invalid_value",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "authorization",
                    "message": "The API key is missing or not valid.",
                    "code": "unauthorized",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "403": {
          "description": "The API key may not do this, or the workflow may not be run over the API.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "id",
                    "message": "This workflow may not be run over the API.",
                    "code": "api_trigger_disabled",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "404": {
          "description": "There is no such workflow or execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "executionId",
                    "message": "No execution has the id 'exec_nope'.",
                    "code": "not_found",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Too many requests.",
                    "code": "rate_limited",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            },
            "Retry-After": {
              "required": false,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        },
        "500": {
          "description": "The server failed.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Something went wrong on the server.",
                    "code": "internal_error",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "apiKey"
        ]
      ],
      "reads": "Workflow",
      "self": [
        "$request.path.id",
        {
          "match": {
            "/name": "$request.path.id"
          },
          "pick": "only"
        }
      ],
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 376,
        "column": 5,
        "pointer": "/paths/~1api~1v1~1workflows~1{id}/get"
      },
      "annotation": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 395,
        "column": 7,
        "pointer": "/paths/~1api~1v1~1workflows~1{id}/get/x-conduct"
      }
    },
    {
      "id": "listWorkflowVersions",
      "method": "GET",
      "path": "/api/v1/workflows/{id}/versions",
      "summary": "List the released versions of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 610,
            "column": 5,
            "pointer": "/components/parameters/workflowId"
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 50
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 624,
            "column": 5,
            "pointer": "/components/parameters/limit"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 630,
            "column": 5,
            "pointer": "/components/parameters/offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of versions, newest first.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowVersionList"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "400": {
          "description": "The request is not what the API allows.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "limit",
                    "message": "must be <= 100",
                    "code": "invalid_value",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "authorization",
                    "message": "The API key is missing or not valid.",
                    "code": "unauthorized",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "403": {
          "description": "The API key may not do this, or the workflow may not be run over the API.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "id",
                    "message": "This workflow may not be run over the API.",
                    "code": "api_trigger_disabled",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "404": {
          "description": "There is no such workflow or execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "executionId",
                    "message": "No execution has the id 'exec_nope'.",
                    "code": "not_found",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Too many requests.",
                    "code": "rate_limited",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            },
            "Retry-After": {
              "required": false,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        },
        "500": {
          "description": "The server failed.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Something went wrong on the server.",
                    "code": "internal_error",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "apiKey"
        ]
      ],
      "lists": {
        "lifecycle": "WorkflowVersion",
        "match": {
          "/workflowId": "$parent#/id"
        }
      },
      "within": [
        {
          "lifecycle": "Workflow",
          "self": [
            "$request.path.id",
            {
              "match": {
                "/name": "$request.path.id"
              },
              "pick": "only"
            }
          ],
          "missing": "workflowNotFound"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "window",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.limit"
        },
        "response": {
          "items": "/data",
          "total": "/total",
          "size": "/limit",
          "offset": "/offset"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 50,
          "min": 1,
          "max": 100,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": "/createdAt",
          "dir": "desc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/order",
          "/size/over",
          "/size/under",
          "/beyond"
        ],
        "place": {
          "file": "openapi/eigenpal/openapi.yaml",
          "line": 133,
          "column": 5,
          "pointer": "/x-conduct/paginations/window"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 399,
        "column": 5,
        "pointer": "/paths/~1api~1v1~1workflows~1{id}~1versions/get"
      },
      "annotation": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 420,
        "column": 7,
        "pointer": "/paths/~1api~1v1~1workflows~1{id}~1versions/get/x-conduct"
      }
    },
    {
      "id": "runWorkflow",
      "method": "POST",
      "path": "/api/v1/workflows/{id}/run",
      "summary": "Run a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 610,
            "column": 5,
            "pointer": "/components/parameters/workflowId"
          }
        },
        {
          "name": "version",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "default": "latest"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 435,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1run/post/parameters/1"
          }
        },
        {
          "name": "wait_for_completion",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "maximum": 60
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 440,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1run/post/parameters/2"
          }
        }
      ],
      "body": {
        "required": false,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/RunWorkflowRequest"
            }
          },
          "multipart/form-data": {
            "schema": {
              "$ref": "#/schemas/RunWorkflowUpload"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The execution was started; with a hold it may be over already.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/RunWorkflowResponse"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "400": {
          "description": "The request is not what the API allows.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "limit",
                    "message": "must be <= 100",
                    "code": "invalid_value",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "authorization",
                    "message": "The API key is missing or not valid.",
                    "code": "unauthorized",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "403": {
          "description": "The API key may not do this, or the workflow may not be run over the API.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "id",
                    "message": "This workflow may not be run over the API.",
                    "code": "api_trigger_disabled",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "404": {
          "description": "There is no such workflow or execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "executionId",
                    "message": "No execution has the id 'exec_nope'.",
                    "code": "not_found",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Too many requests.",
                    "code": "rate_limited",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            },
            "Retry-After": {
              "required": false,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        },
        "500": {
          "description": "The server failed.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Something went wrong on the server.",
                    "code": "internal_error",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        }
      },
      "success": 201,
      "security": [
        [
          "apiKey"
        ]
      ],
      "fires": {
        "lifecycle": "Execution",
        "event": "run"
      },
      "within": [
        {
          "lifecycle": "Workflow",
          "self": [
            "$request.path.id",
            {
              "match": {
                "/name": "$request.path.id"
              },
              "pick": "only"
            }
          ],
          "missing": "workflowNotFound"
        }
      ],
      "needs": [
        {
          "lifecycle": "WorkflowVersion",
          "self": [
            {
              "match": {
                "/workflowId": "$parent#/id",
                "/id": "$request.query.version"
              },
              "pick": "only"
            },
            {
              "match": {
                "/workflowId": "$parent#/id",
                "/version": "$request.query.version"
              },
              "pick": "only"
            }
          ],
          "if": {
            "all": [
              {
                "present": "$request.query.version"
              },
              {
                "ne": [
                  "$request.query.version",
                  "latest"
                ]
              }
            ]
          },
          "missing": "versionNotFound"
        }
      ],
      "returns": "self",
      "view": "",
      "reply": {
        "/executionId": "$self#/id"
      },
      "idAt": "/executionId",
      "filters": [],
      "hold": {
        "by": {
          "param": "query.wait_for_completion",
          "unit": "s"
        },
        "until": [
          "completed",
          "failed",
          "cancelled",
          "rejected"
        ],
        "max": 60000,
        "status": {
          "reached": 201,
          "expired": 201
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 426,
        "column": 5,
        "pointer": "/paths/~1api~1v1~1workflows~1{id}~1run/post"
      },
      "annotation": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 467,
        "column": 7,
        "pointer": "/paths/~1api~1v1~1workflows~1{id}~1run/post/x-conduct"
      }
    },
    {
      "id": "listExecutions",
      "method": "GET",
      "path": "/api/v1/workflows/{id}/executions",
      "summary": "List the executions of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 610,
            "column": 5,
            "pointer": "/components/parameters/workflowId"
          }
        },
        {
          "name": "status",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 487,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/parameters/1"
          }
        },
        {
          "name": "fromDate",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 492,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/parameters/2"
          }
        },
        {
          "name": "toDate",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 497,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/parameters/3"
          }
        },
        {
          "name": "exampleId",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 502,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/parameters/4"
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 50
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 624,
            "column": 5,
            "pointer": "/components/parameters/limit"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 630,
            "column": 5,
            "pointer": "/components/parameters/offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of executions, newest first.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ExecutionList"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "400": {
          "description": "The request is not what the API allows.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "limit",
                    "message": "must be <= 100",
                    "code": "invalid_value",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "authorization",
                    "message": "The API key is missing or not valid.",
                    "code": "unauthorized",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "403": {
          "description": "The API key may not do this, or the workflow may not be run over the API.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "id",
                    "message": "This workflow may not be run over the API.",
                    "code": "api_trigger_disabled",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "404": {
          "description": "There is no such workflow or execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "executionId",
                    "message": "No execution has the id 'exec_nope'.",
                    "code": "not_found",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Too many requests.",
                    "code": "rate_limited",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            },
            "Retry-After": {
              "required": false,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        },
        "500": {
          "description": "The server failed.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Something went wrong on the server.",
                    "code": "internal_error",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "apiKey"
        ]
      ],
      "lists": {
        "lifecycle": "Execution",
        "match": {
          "/workflowId": "$parent#/id"
        }
      },
      "within": [
        {
          "lifecycle": "Workflow",
          "self": [
            "$request.path.id",
            {
              "match": {
                "/name": "$request.path.id"
              },
              "pick": "only"
            }
          ],
          "missing": "workflowNotFound"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.status",
          "field": "/status",
          "op": "in",
          "as": "string",
          "split": ",",
          "invalid": "unknownStatus",
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 529,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/x-conduct/filters/status"
          }
        },
        {
          "param": "query.fromDate",
          "field": "/createdAt",
          "op": "gte",
          "as": "relative",
          "invalid": "badFromDate",
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 530,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/x-conduct/filters/fromDate"
          }
        },
        {
          "param": "query.toDate",
          "field": "/createdAt",
          "op": "lte",
          "as": "relative",
          "invalid": "badToDate",
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 531,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/x-conduct/filters/toDate"
          }
        },
        {
          "param": "query.exampleId",
          "field": "/exampleId",
          "op": "eq",
          "as": "string",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 532,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/x-conduct/filters/exampleId"
          }
        }
      ],
      "pagination": {
        "name": "window",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.limit"
        },
        "response": {
          "items": "/data",
          "total": "/total",
          "size": "/limit",
          "offset": "/offset"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 50,
          "min": 1,
          "max": 100,
          "over": "invalidRequest",
          "under": "invalidRequest",
          "fill": "exact"
        },
        "order": {
          "by": "/createdAt",
          "dir": "desc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "documented",
        "assumed": [
          "/order",
          "/size",
          "/beyond"
        ],
        "place": {
          "file": "openapi/eigenpal/openapi.yaml",
          "line": 527,
          "column": 9,
          "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/x-conduct/pagination"
        }
      },
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 481,
        "column": 5,
        "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get"
      },
      "annotation": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 522,
        "column": 7,
        "pointer": "/paths/~1api~1v1~1workflows~1{id}~1executions/get/x-conduct"
      }
    },
    {
      "id": "getExecution",
      "method": "GET",
      "path": "/api/v1/workflows/executions/{executionId}",
      "summary": "Read an execution",
      "deprecated": false,
      "parameters": [
        {
          "name": "executionId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 617,
            "column": 5,
            "pointer": "/components/parameters/executionId"
          }
        },
        {
          "name": "includeSteps",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "true",
              "false"
            ],
            "default": "false"
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 540,
            "column": 11,
            "pointer": "/paths/~1api~1v1~1workflows~1executions~1{executionId}/get/parameters/1"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The short status, or with `includeSteps=true` the whole execution.",
          "content": {
            "application/json": {
              "schema": {
                "oneOf": [
                  {
                    "$ref": "#/schemas/ExecutionStatusResponse"
                  },
                  {
                    "$ref": "#/schemas/ExecutionDetail"
                  }
                ]
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "400": {
          "description": "The request is not what the API allows.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "limit",
                    "message": "must be <= 100",
                    "code": "invalid_value",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "authorization",
                    "message": "The API key is missing or not valid.",
                    "code": "unauthorized",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "403": {
          "description": "The API key may not do this, or the workflow may not be run over the API.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "id",
                    "message": "This workflow may not be run over the API.",
                    "code": "api_trigger_disabled",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "404": {
          "description": "There is no such workflow or execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "executionId",
                    "message": "No execution has the id 'exec_nope'.",
                    "code": "not_found",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Too many requests.",
                    "code": "rate_limited",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            },
            "Retry-After": {
              "required": false,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        },
        "500": {
          "description": "The server failed.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Something went wrong on the server.",
                    "code": "internal_error",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "apiKey"
        ]
      ],
      "reads": "Execution",
      "self": "$request.path.executionId",
      "within": [],
      "returns": "self",
      "view": "",
      "views": [
        {
          "if": {
            "eq": [
              "$request.query.includeSteps",
              "true"
            ]
          },
          "schema": "ExecutionDetail"
        },
        {
          "schema": "ExecutionStatusResponse",
          "reply": {
            "/executionId": "$self#/id"
          }
        }
      ],
      "idAt": "/executionId",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 534,
        "column": 5,
        "pointer": "/paths/~1api~1v1~1workflows~1executions~1{executionId}/get"
      },
      "annotation": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 561,
        "column": 7,
        "pointer": "/paths/~1api~1v1~1workflows~1executions~1{executionId}/get/x-conduct"
      }
    },
    {
      "id": "cancelExecution",
      "method": "POST",
      "path": "/api/v1/workflows/executions/{executionId}/cancel",
      "summary": "Cancel an execution",
      "deprecated": false,
      "parameters": [
        {
          "name": "executionId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string"
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 617,
            "column": 5,
            "pointer": "/components/parameters/executionId"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "What the call has done, and the status it found.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/CancelExecutionResponse"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "400": {
          "description": "The request is not what the API allows.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "limit",
                    "message": "must be <= 100",
                    "code": "invalid_value",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "401": {
          "description": "The API key is missing or not valid.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "authorization",
                    "message": "The API key is missing or not valid.",
                    "code": "unauthorized",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "403": {
          "description": "The API key may not do this, or the workflow may not be run over the API.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "id",
                    "message": "This workflow may not be run over the API.",
                    "code": "api_trigger_disabled",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "404": {
          "description": "There is no such workflow or execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "executionId",
                    "message": "No execution has the id 'exec_nope'.",
                    "code": "not_found",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "429": {
          "description": "Too many requests. Wait as long as `Retry-After` says.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Too many requests.",
                    "code": "rate_limited",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            },
            "Retry-After": {
              "required": false,
              "schema": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        },
        "500": {
          "description": "The server failed.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ApiError"
              },
              "example": {
                "issues": [
                  {
                    "field": "request",
                    "message": "Something went wrong on the server.",
                    "code": "internal_error",
                    "severity": "error"
                  }
                ],
                "requestId": "req_abc123"
              }
            }
          },
          "headers": {
            "x-request-id": {
              "required": false,
              "schema": {
                "type": "string"
              }
            }
          }
        }
      },
      "success": 200,
      "security": [
        [
          "apiKey"
        ]
      ],
      "fires": {
        "lifecycle": "Execution",
        "event": "cancel"
      },
      "self": "$request.path.executionId",
      "within": [],
      "returns": "none",
      "view": "",
      "reply": {
        "/executionId": "$self#/id",
        "/status": {
          "$switch": {
            "on": "$from",
            "cases": {
              "created": "cancelled",
              "pending": "cancelled",
              "running": "cancellation-requested",
              "waiting": "cancellation-requested",
              "finalizing": "cancellation-requested"
            },
            "else": "already-terminal"
          }
        },
        "/wasStatus": "$from"
      },
      "idAt": "/executionId",
      "filters": [],
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 567,
        "column": 5,
        "pointer": "/paths/~1api~1v1~1workflows~1executions~1{executionId}~1cancel/post"
      },
      "annotation": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 589,
        "column": 7,
        "pointer": "/paths/~1api~1v1~1workflows~1executions~1{executionId}~1cancel/post/x-conduct"
      }
    }
  ],
  "lifecycles": {
    "Workflow": {
      "name": "Workflow",
      "description": "What can be run. Workflows are made in the vendor's studio; the API only reads and runs them.",
      "schema": "Workflow",
      "id": "/id",
      "state": "/status",
      "keeps": [
        "/kind",
        "/apiTriggerEnabled"
      ],
      "open": false,
      "states": {
        "exists": {
          "name": "exists",
          "value": {},
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 144,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/Workflow"
          }
        }
      },
      "events": {
        "publish": {
          "name": "publish",
          "description": "A workflow is made outside this API.",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/kind": "workflow",
                  "/createdAt": "$now",
                  "/updatedAt": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 150,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Workflow/events/publish"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 150,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Workflow/events/publish"
          }
        },
        "remove": {
          "name": "remove",
          "description": "A workflow is deleted outside this API. Its executions stay, and lose their workflow.",
          "by": "server",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "to": "$none",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "Execution",
                  "event": "orphan",
                  "self": {
                    "match": {
                      "/workflowId": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "WorkflowVersion",
                  "event": "remove",
                  "self": {
                    "match": {
                      "/workflowId": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 157,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Workflow/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 157,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Workflow/events/remove"
          }
        }
      },
      "each": {},
      "seeds": [
        {
          "id": "wf_abc123",
          "name": "extract-invoice",
          "version": "1.2.4",
          "kind": "workflow",
          "createdAt": "2026-01-12T09:00:00.000Z",
          "updatedAt": "2026-03-02T14:30:00.000Z"
        },
        {
          "id": "wf_def456",
          "name": "classify-document",
          "version": "2.0.0",
          "kind": "workflow",
          "createdAt": "2026-02-03T10:15:00.000Z",
          "updatedAt": "2026-02-20T08:00:00.000Z"
        },
        {
          "id": "wf_ghi789",
          "name": "parse-table",
          "version": null,
          "kind": "block",
          "createdAt": "2026-02-17T16:45:00.000Z",
          "updatedAt": "2026-02-17T16:45:00.000Z"
        },
        {
          "id": "wf_jkl012",
          "name": "nightly-report",
          "version": "1.0.0",
          "kind": "workflow",
          "apiTriggerEnabled": false,
          "createdAt": "2025-12-01T07:00:00.000Z",
          "updatedAt": "2025-12-01T07:00:00.000Z"
        }
      ],
      "missing": "workflowNotFound",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 144,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/Workflow"
      }
    },
    "WorkflowVersion": {
      "name": "WorkflowVersion",
      "description": "A released version of a workflow.",
      "schema": "WorkflowVersion",
      "id": "/id",
      "state": "/status",
      "keeps": [],
      "open": false,
      "states": {
        "exists": {
          "name": "exists",
          "value": {},
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 171,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/WorkflowVersion"
          }
        }
      },
      "events": {
        "release": {
          "name": "release",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/createdAt": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 176,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowVersion/events/release"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 176,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowVersion/events/release"
          }
        },
        "remove": {
          "name": "remove",
          "by": "server",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 182,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowVersion/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 182,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowVersion/events/remove"
          }
        }
      },
      "each": {},
      "seeds": [
        {
          "id": "wfh_abc1",
          "workflowId": "wf_abc123",
          "version": "1.2.3",
          "yamlContent": "name: extract-invoice\nsteps: []\n",
          "isCurrent": false,
          "createdAt": "2026-01-12T09:00:00.000Z"
        },
        {
          "id": "wfh_abc2",
          "workflowId": "wf_abc123",
          "version": "1.2.4",
          "yamlContent": "name: extract-invoice\nsteps: []\n",
          "isCurrent": true,
          "createdAt": "2026-03-02T14:30:00.000Z"
        },
        {
          "id": "wfh_def1",
          "workflowId": "wf_def456",
          "version": "2.0.0",
          "yamlContent": "name: classify-document\nsteps: []\n",
          "isCurrent": true,
          "createdAt": "2026-02-20T08:00:00.000Z"
        },
        {
          "id": "wfh_jkl1",
          "workflowId": "wf_jkl012",
          "version": "1.0.0",
          "yamlContent": "name: nightly-report\nsteps: []\n",
          "isCurrent": true,
          "createdAt": "2025-12-01T07:00:00.000Z"
        }
      ],
      "missing": "workflowNotFound",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 171,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/WorkflowVersion"
      }
    },
    "Execution": {
      "name": "Execution",
      "description": "One run of a workflow. A hidden worker moves it forward; the API starts, watches and cancels it.",
      "schema": "ExecutionDetail",
      "id": "/id",
      "state": "/status",
      "result": "/result",
      "error": "/error",
      "keeps": [
        "/exampleId"
      ],
      "open": false,
      "states": {
        "created": {
          "name": "created",
          "description": "Accepted and written down.",
          "value": {
            "/status": "created"
          },
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 201,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/states/created"
          }
        },
        "pending": {
          "name": "pending",
          "description": "Waits for a worker.",
          "value": {
            "/status": "pending"
          },
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 202,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/states/pending"
          }
        },
        "running": {
          "name": "running",
          "description": "A worker runs its steps.",
          "value": {
            "/status": "running"
          },
          "enter": {
            "init": {
              "/startedAt": "$now"
            },
            "assumed": [
              "/startedAt"
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 203,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/states/running"
          }
        },
        "waiting": {
          "name": "waiting",
          "description": "Suspended until something outside happens.",
          "value": {
            "/status": "waiting"
          },
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 204,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/states/waiting"
          }
        },
        "finalizing": {
          "name": "finalizing",
          "description": "The steps are over and the result is put together.",
          "value": {
            "/status": "finalizing"
          },
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 205,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/states/finalizing"
          }
        },
        "completed": {
          "name": "completed",
          "final": "success",
          "value": {
            "/status": "completed"
          },
          "enter": {
            "set": {
              "/completedAt": "$now",
              "/durationMs": {
                "$elapsed": [
                  "$self#/startedAt",
                  "$now"
                ]
              }
            }
          },
          "holds": {
            "all": [
              {
                "present": "$self#/result"
              },
              {
                "present": "$self#/completedAt"
              }
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 206,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/states/completed"
          }
        },
        "failed": {
          "name": "failed",
          "final": "failure",
          "value": {
            "/status": "failed"
          },
          "enter": {
            "set": {
              "/completedAt": "$now",
              "/durationMs": {
                "$elapsed": [
                  "$self#/startedAt",
                  "$now"
                ]
              }
            }
          },
          "holds": {
            "all": [
              {
                "present": "$self#/error"
              },
              {
                "present": "$self#/completedAt"
              }
            ]
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 210,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/states/failed"
          }
        },
        "cancelled": {
          "name": "cancelled",
          "final": "cancelled",
          "value": {
            "/status": "cancelled"
          },
          "enter": {
            "set": {
              "/completedAt": "$now",
              "/durationMs": {
                "$elapsed": [
                  "$self#/startedAt",
                  "$now"
                ]
              }
            }
          },
          "holds": {
            "present": "$self#/completedAt"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 214,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/states/cancelled"
          }
        },
        "rejected": {
          "name": "rejected",
          "description": "Turned down, by a human reviewer say. What leads here is not public.",
          "final": "failure",
          "value": {
            "/status": "rejected"
          },
          "enter": {
            "set": {
              "/completedAt": "$now",
              "/durationMs": {
                "$elapsed": [
                  "$self#/startedAt",
                  "$now"
                ]
              }
            }
          },
          "holds": {
            "present": "$self#/completedAt"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 218,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/states/rejected"
          }
        }
      },
      "events": {
        "run": {
          "name": "run",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "created",
              "if": {
                "ne": [
                  "$parent#/apiTriggerEnabled",
                  false
                ]
              },
              "effects": {
                "set": {
                  "/workflowId": "$parent#/id",
                  "/workflow": {
                    "id": "$parent#/id",
                    "name": "$parent#/name"
                  },
                  "/triggerType": {
                    "$first": [
                      "$request.body#/trigger",
                      "$request.body#/_json/trigger",
                      "api"
                    ]
                  },
                  "/triggerInput": {
                    "$first": [
                      "$request.body#/input",
                      "$request.body#/_json/input",
                      null
                    ]
                  },
                  "/createdAt": "$now",
                  "/startedAt": null,
                  "/completedAt": null,
                  "/durationMs": null,
                  "/cancelRequestedAt": null,
                  "/result": null,
                  "/error": null,
                  "/steps": []
                },
                "assumed": [
                  "/triggerInput",
                  "/startedAt",
                  "/completedAt",
                  "/durationMs",
                  "/cancelRequestedAt",
                  "/result",
                  "/error",
                  "/steps"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 226,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Execution/events/run/cases/0"
              }
            }
          ],
          "otherwise": "apiTriggerDisabled",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 224,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/run"
          }
        },
        "enqueue": {
          "name": "enqueue",
          "by": "server",
          "cases": [
            {
              "from": [
                "created"
              ],
              "to": "pending",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 244,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Execution/events/enqueue"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 100,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 244,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/enqueue"
          }
        },
        "start": {
          "name": "start",
          "by": "server",
          "cases": [
            {
              "from": [
                "pending"
              ],
              "to": "running",
              "effects": {
                "append": {
                  "/steps": {
                    "id": "step-1",
                    "name": "run",
                    "status": "running",
                    "startedAt": "$now",
                    "completedAt": null,
                    "input": "$self#/triggerInput",
                    "output": null,
                    "error": null
                  }
                },
                "assumed": [
                  "/steps"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 249,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Execution/events/start"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 400,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 249,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/start"
          }
        },
        "suspend": {
          "name": "suspend",
          "by": "server",
          "cases": [
            {
              "from": [
                "running"
              ],
              "to": "waiting",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 257,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Execution/events/suspend"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 257,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/suspend"
          }
        },
        "resume": {
          "name": "resume",
          "by": "server",
          "cases": [
            {
              "from": [
                "waiting"
              ],
              "to": "running",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 262,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Execution/events/resume"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 3
          },
          "basis": "assumed",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 262,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/resume"
          }
        },
        "wrapUp": {
          "name": "wrapUp",
          "description": "That waiting may be skipped is assumed.",
          "by": "server",
          "cases": [
            {
              "from": [
                "waiting"
              ],
              "to": "finalizing",
              "effects": {
                "set": {
                  "/steps/-1/status": "completed",
                  "/steps/-1/completedAt": "$now",
                  "/steps/-1/output": {
                    "echo": "$self#/triggerInput"
                  }
                },
                "assumed": [
                  "/steps/-1/status",
                  "/steps/-1/completedAt",
                  "/steps/-1/output"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 272,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Execution/events/wrapUp/cases/0"
              }
            },
            {
              "from": [
                "running"
              ],
              "to": "finalizing",
              "effects": {
                "set": {
                  "/steps/-1/status": "completed",
                  "/steps/-1/completedAt": "$now",
                  "/steps/-1/output": {
                    "echo": "$self#/triggerInput"
                  }
                },
                "assumed": [
                  "/steps/-1/status",
                  "/steps/-1/completedAt",
                  "/steps/-1/output"
                ]
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 276,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Execution/events/wrapUp/cases/1"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 8
          },
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 268,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/wrapUp"
          }
        },
        "complete": {
          "name": "complete",
          "by": "server",
          "cases": [
            {
              "from": [
                "finalizing"
              ],
              "to": "completed",
              "effects": {
                "set": {
                  "/result": {
                    "echo": "$self#/triggerInput"
                  },
                  "/error": null
                },
                "assumed": [
                  "/result",
                  "/error"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 282,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Execution/events/complete"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 500,
            "weight": 9
          },
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 282,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/complete"
          }
        },
        "fail": {
          "name": "fail",
          "by": "server",
          "cases": [
            {
              "from": [
                "finalizing"
              ],
              "to": "failed",
              "effects": {
                "set": {
                  "/result": null,
                  "/error": "The result could not be put together."
                },
                "assumed": [
                  "/result",
                  "/error"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 292,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Execution/events/fail/cases/0"
              }
            },
            {
              "from": [
                "running",
                "waiting"
              ],
              "to": "failed",
              "effects": {
                "set": {
                  "/result": null,
                  "/error": "Step 'run' failed.",
                  "/steps/-1/status": "failed",
                  "/steps/-1/completedAt": "$now",
                  "/steps/-1/error": "Step 'run' failed."
                },
                "assumed": [
                  "/result",
                  "/error",
                  "/steps/-1/status",
                  "/steps/-1/completedAt",
                  "/steps/-1/error"
                ]
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 296,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Execution/events/fail/cases/1"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 0.5
          },
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 289,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/fail"
          }
        },
        "reject": {
          "name": "reject",
          "by": "server",
          "cases": [
            {
              "from": [
                "waiting"
              ],
              "to": "rejected",
              "effects": {
                "set": {
                  "/steps/-1/status": "cancelled",
                  "/steps/-1/completedAt": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 302,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Execution/events/reject"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 0.5
          },
          "basis": "assumed",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 302,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/reject"
          }
        },
        "cancel": {
          "name": "cancel",
          "description": "Idempotent. At once while no worker has it, else at the worker's next checkpoint.",
          "by": "client",
          "cases": [
            {
              "from": [
                "created",
                "pending"
              ],
              "to": "cancelled",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 312,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Execution/events/cancel/cases/0"
              }
            },
            {
              "from": [
                "running",
                "waiting"
              ],
              "effects": {
                "init": {
                  "/cancelRequestedAt": "$now"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 313,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Execution/events/cancel/cases/1"
              }
            },
            {
              "from": [
                "finalizing"
              ],
              "effects": {
                "init": {
                  "/cancelRequestedAt": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 314,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Execution/events/cancel/cases/2"
              }
            },
            {
              "from": [
                "completed",
                "failed",
                "cancelled",
                "rejected"
              ],
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 315,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/Execution/events/cancel/cases/3"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 309,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/cancel"
          }
        },
        "honour": {
          "name": "honour",
          "description": "The worker reaches a checkpoint and obeys the cancel.",
          "by": "server",
          "cases": [
            {
              "from": [
                "running",
                "waiting",
                "finalizing"
              ],
              "to": "cancelled",
              "if": {
                "present": "$self#/cancelRequestedAt"
              },
              "effects": {
                "set": {
                  "/steps/-1/status": "cancelled",
                  "/steps/-1/completedAt": "$now"
                },
                "assumed": [
                  "/steps/-1/status",
                  "/steps/-1/completedAt"
                ]
              },
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 316,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Execution/events/honour"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 1000,
            "weight": 1000
          },
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 316,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/honour"
          }
        },
        "orphan": {
          "name": "orphan",
          "description": "Its workflow is deleted.",
          "by": "server",
          "cases": [
            {
              "from": [
                "created",
                "pending",
                "running",
                "waiting",
                "finalizing",
                "completed",
                "failed",
                "cancelled",
                "rejected"
              ],
              "effects": {
                "set": {
                  "/workflow": null
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/eigenpal/openapi.yaml",
                "line": 325,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Execution/events/orphan"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/eigenpal/openapi.yaml",
            "line": 325,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Execution/events/orphan"
          }
        }
      },
      "each": {},
      "missing": "executionNotFound",
      "wait": {
        "every": 2000,
        "backoff": 1,
        "max": 10000,
        "timeout": 300000,
        "until": [
          "completed",
          "failed",
          "cancelled",
          "rejected"
        ]
      },
      "waiters": {},
      "settled": [
        "completed",
        "failed",
        "cancelled",
        "rejected"
      ],
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 193,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/Execution"
      }
    }
  },
  "errors": {
    "invalidRequest": {
      "name": "invalidRequest",
      "description": "Bounds and shapes are those of the vendor's client; that a breach answers 400 with these codes is assumed.",
      "status": 400,
      "headers": {},
      "body": {
        "issues": {
          "$map": {
            "of": "$violations",
            "to": {
              "field": "$item#/name",
              "message": "$item#/message",
              "code": {
                "$switch": {
                  "on": "$item#/keyword",
                  "cases": {
                    "required": "required"
                  },
                  "else": "invalid_value"
                }
              },
              "severity": "error"
            }
          }
        },
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 39,
        "column": 5,
        "pointer": "/x-conduct/errors/invalidRequest"
      }
    },
    "unknownStatus": {
      "name": "unknownStatus",
      "status": 400,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "status",
            "message": "'{$value}' is not a status of an execution.",
            "code": "invalid_value",
            "severity": "error"
          }
        ],
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 53,
        "column": 5,
        "pointer": "/x-conduct/errors/unknownStatus"
      }
    },
    "badFromDate": {
      "name": "badFromDate",
      "status": 400,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "fromDate",
            "message": "'{$value}' is neither an ISO 8601 date nor an expression like now()-7d.",
            "code": "invalid_value",
            "severity": "error"
          }
        ],
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 60,
        "column": 5,
        "pointer": "/x-conduct/errors/badFromDate"
      }
    },
    "badToDate": {
      "name": "badToDate",
      "status": 400,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "toDate",
            "message": "'{$value}' is neither an ISO 8601 date nor an expression like now()-7d.",
            "code": "invalid_value",
            "severity": "error"
          }
        ],
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 67,
        "column": 5,
        "pointer": "/x-conduct/errors/badToDate"
      }
    },
    "unauthorized": {
      "name": "unauthorized",
      "status": 401,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "authorization",
            "message": "The API key is missing or not valid.",
            "code": "unauthorized",
            "severity": "error"
          }
        ],
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 74,
        "column": 5,
        "pointer": "/x-conduct/errors/unauthorized"
      }
    },
    "apiTriggerDisabled": {
      "name": "apiTriggerDisabled",
      "description": "Which switch of a workflow closes its API trigger is not public.",
      "status": 403,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "id",
            "message": "This workflow may not be run over the API.",
            "code": "api_trigger_disabled",
            "severity": "error"
          }
        ],
        "requestId": "$request.id",
        "hint": "Enable the API trigger of the workflow, or run another one."
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 80,
        "column": 5,
        "pointer": "/x-conduct/errors/apiTriggerDisabled"
      }
    },
    "workflowNotFound": {
      "name": "workflowNotFound",
      "status": 404,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "id",
            "message": "No workflow has the id or slug '{$request.path.id}'.",
            "code": "not_found",
            "severity": "error"
          }
        ],
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 89,
        "column": 5,
        "pointer": "/x-conduct/errors/workflowNotFound"
      }
    },
    "versionNotFound": {
      "name": "versionNotFound",
      "description": "The parameter is documented; what is answered to a version that the workflow does not have is assumed.",
      "status": 404,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "version",
            "message": "The workflow '{$request.path.id}' has no version '{$request.query.version}'.",
            "code": "not_found",
            "severity": "error"
          }
        ],
        "requestId": "$request.id",
        "hint": "Name the id or the release tag of one of its versions, or latest."
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 95,
        "column": 5,
        "pointer": "/x-conduct/errors/versionNotFound"
      }
    },
    "executionNotFound": {
      "name": "executionNotFound",
      "status": 404,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "executionId",
            "message": "No execution has the id '{$request.path.executionId}'.",
            "code": "not_found",
            "severity": "error"
          }
        ],
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 104,
        "column": 5,
        "pointer": "/x-conduct/errors/executionNotFound"
      }
    },
    "rateLimited": {
      "name": "rateLimited",
      "status": 429,
      "headers": {
        "Retry-After": "$value"
      },
      "body": {
        "issues": [
          {
            "field": "request",
            "message": "Too many requests; the next one is welcome in {$value} s.",
            "code": "rate_limited",
            "severity": "error"
          }
        ],
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "documented",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 110,
        "column": 5,
        "pointer": "/x-conduct/errors/rateLimited"
      }
    },
    "unknownPath": {
      "name": "unknownPath",
      "status": 404,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "path",
            "message": "There is nothing at this path.",
            "code": "not_found",
            "severity": "error"
          }
        ],
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 117,
        "column": 5,
        "pointer": "/x-conduct/errors/unknownPath"
      }
    },
    "unknownMethod": {
      "name": "unknownMethod",
      "status": 405,
      "headers": {},
      "body": {
        "issues": [
          {
            "field": "method",
            "message": "{$request.method} is not supported here.",
            "code": "invalid_value",
            "severity": "error"
          }
        ],
        "requestId": "$request.id"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/eigenpal/openapi.yaml",
        "line": 124,
        "column": 5,
        "pointer": "/x-conduct/errors/unknownMethod"
      }
    }
  },
  "refusals": {
    "request": "invalidRequest",
    "credentials": "unauthorized",
    "path": "unknownPath",
    "method": "unknownMethod",
    "rate": "rateLimited"
  },
  "schemas": {
    "WorkflowKind": {
      "description": "A whole workflow, or a block that other workflows use.",
      "type": "string",
      "enum": [
        "workflow",
        "block"
      ],
      "examples": [
        "workflow"
      ]
    },
    "Workflow": {
      "description": "Something that can be run.",
      "type": "object",
      "required": [
        "id",
        "createdAt"
      ],
      "properties": {
        "id": {
          "type": "string",
          "description": "Unique.",
          "examples": [
            "wf_abc123"
          ]
        },
        "name": {
          "type": [
            "string",
            "null"
          ],
          "description": "The slug. Null until a version is published.",
          "examples": [
            "extract-invoice"
          ]
        },
        "version": {
          "type": [
            "string",
            "null"
          ],
          "description": "The current release tag. Null until a version is published.",
          "examples": [
            "1.2.4"
          ]
        },
        "createdAt": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-01-12T09:00:00.000Z"
          ]
        },
        "updatedAt": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-03-02T14:30:00.000Z"
          ]
        }
      },
      "examples": [
        {
          "id": "wf_abc123",
          "name": "extract-invoice",
          "version": "1.2.4",
          "createdAt": "2026-01-12T09:00:00.000Z",
          "updatedAt": "2026-03-02T14:30:00.000Z"
        }
      ]
    },
    "WorkflowList": {
      "description": "A page of workflows.",
      "type": "object",
      "required": [
        "data",
        "total",
        "limit",
        "offset"
      ],
      "properties": {
        "data": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Workflow"
          }
        },
        "total": {
          "type": "integer",
          "minimum": 0,
          "description": "How many there are on all pages.",
          "examples": [
            1
          ]
        },
        "limit": {
          "type": "integer",
          "minimum": 1,
          "examples": [
            50
          ]
        },
        "offset": {
          "type": "integer",
          "minimum": 0,
          "examples": [
            0
          ]
        }
      },
      "examples": [
        {
          "data": [
            {
              "id": "wf_abc123",
              "name": "extract-invoice",
              "version": "1.2.4",
              "createdAt": "2026-01-12T09:00:00.000Z",
              "updatedAt": "2026-03-02T14:30:00.000Z"
            }
          ],
          "total": 1,
          "limit": 50,
          "offset": 0
        }
      ]
    },
    "WorkflowVersion": {
      "description": "A released version of a workflow.",
      "type": "object",
      "required": [
        "id",
        "workflowId"
      ],
      "properties": {
        "id": {
          "type": "string",
          "description": "Unique.",
          "examples": [
            "wfh_abc2"
          ]
        },
        "workflowId": {
          "type": "string",
          "examples": [
            "wf_abc123"
          ]
        },
        "version": {
          "type": [
            "string",
            "null"
          ],
          "description": "The release tag.",
          "examples": [
            "1.2.4"
          ]
        },
        "yamlContent": {
          "type": "string",
          "description": "The workflow as YAML.",
          "examples": [
            "name: extract-invoice\nsteps: []\n"
          ]
        },
        "isCurrent": {
          "type": "boolean",
          "description": "Whether runs use this version by default.",
          "examples": [
            true
          ]
        },
        "createdAt": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-03-02T14:30:00.000Z"
          ]
        }
      },
      "examples": [
        {
          "id": "wfh_abc2",
          "workflowId": "wf_abc123",
          "version": "1.2.4",
          "yamlContent": "name: extract-invoice\nsteps: []\n",
          "isCurrent": true,
          "createdAt": "2026-03-02T14:30:00.000Z"
        }
      ]
    },
    "WorkflowVersionList": {
      "description": "A page of versions.",
      "type": "object",
      "required": [
        "data",
        "total",
        "limit",
        "offset"
      ],
      "properties": {
        "data": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/WorkflowVersion"
          }
        },
        "total": {
          "type": "integer",
          "minimum": 0,
          "description": "How many there are on all pages.",
          "examples": [
            1
          ]
        },
        "limit": {
          "type": "integer",
          "minimum": 1,
          "examples": [
            50
          ]
        },
        "offset": {
          "type": "integer",
          "minimum": 0,
          "examples": [
            0
          ]
        }
      },
      "examples": [
        {
          "data": [
            {
              "id": "wfh_abc2",
              "workflowId": "wf_abc123",
              "version": "1.2.4",
              "yamlContent": "name: extract-invoice\nsteps: []\n",
              "isCurrent": true,
              "createdAt": "2026-03-02T14:30:00.000Z"
            }
          ],
          "total": 1,
          "limit": 50,
          "offset": 0
        }
      ]
    },
    "ExecutionStatusValue": {
      "description": "Where an execution is. The last four are final.",
      "type": "string",
      "enum": [
        "created",
        "pending",
        "running",
        "waiting",
        "finalizing",
        "completed",
        "failed",
        "cancelled",
        "rejected"
      ],
      "examples": [
        "running"
      ]
    },
    "TriggerSource": {
      "description": "What asks for the run.",
      "type": "string",
      "enum": [
        "api",
        "cli"
      ],
      "default": "api",
      "examples": [
        "api"
      ]
    },
    "WorkflowOverrides": {
      "description": "Changes to single steps, for this run only.",
      "type": [
        "object",
        "null"
      ],
      "required": [
        "steps"
      ],
      "properties": {
        "steps": {
          "description": "By the name of the step, what to use in place of its own settings.",
          "type": "object",
          "additionalProperties": {
            "type": "object"
          },
          "examples": [
            {
              "parse-contract": {
                "text": "already extracted"
              }
            }
          ]
        }
      },
      "examples": [
        {
          "steps": {
            "parse-contract": {
              "text": "already extracted"
            }
          }
        }
      ]
    },
    "RunWorkflowRequest": {
      "description": "What to run the workflow on.",
      "type": "object",
      "properties": {
        "input": {
          "type": "object",
          "description": "The workflow's input by name.",
          "examples": [
            {
              "invoiceNumber": "INV-17"
            }
          ]
        },
        "overrides": {
          "$ref": "#/schemas/WorkflowOverrides"
        },
        "trigger": {
          "$ref": "#/schemas/TriggerSource"
        }
      },
      "examples": [
        {
          "input": {
            "invoiceNumber": "INV-17"
          },
          "trigger": "api"
        }
      ]
    },
    "RunWorkflowUpload": {
      "description": "The same with files. Each file is a form field of its own, named like the input it is for.",
      "type": "object",
      "properties": {
        "_json": {
          "$ref": "#/schemas/RunWorkflowRequest"
        }
      },
      "additionalProperties": {
        "type": "string",
        "contentMediaType": "application/octet-stream"
      },
      "examples": [
        {
          "_json": {
            "input": {
              "invoiceNumber": "INV-17"
            }
          }
        }
      ]
    },
    "RunWorkflowResponse": {
      "description": "The execution that was started.",
      "type": "object",
      "required": [
        "executionId"
      ],
      "properties": {
        "executionId": {
          "type": "string",
          "examples": [
            "exec_abc123"
          ]
        },
        "status": {
          "$ref": "#/schemas/ExecutionStatusValue"
        },
        "result": {
          "description": "What the workflow made; only once it is completed.",
          "examples": [
            {
              "total": 119.5
            }
          ]
        },
        "error": {
          "type": [
            "string",
            "null"
          ],
          "description": "What went wrong; only if it failed.",
          "examples": [
            null
          ]
        }
      },
      "examples": [
        {
          "executionId": "exec_abc123",
          "status": "completed",
          "result": {
            "total": 119.5
          },
          "error": null
        }
      ]
    },
    "ExecutionStatusResponse": {
      "description": "An execution in short.",
      "type": "object",
      "required": [
        "executionId",
        "status",
        "createdAt"
      ],
      "properties": {
        "executionId": {
          "type": "string",
          "examples": [
            "exec_abc123"
          ]
        },
        "status": {
          "$ref": "#/schemas/ExecutionStatusValue"
        },
        "createdAt": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:00.000Z"
          ]
        },
        "completedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "description": "When it became final.",
          "examples": [
            "2026-03-04T10:00:05.000Z"
          ]
        },
        "result": {
          "description": "What the workflow made; only once it is completed.",
          "examples": [
            {
              "total": 119.5
            }
          ]
        },
        "error": {
          "type": [
            "string",
            "null"
          ],
          "description": "What went wrong; only if it failed.",
          "examples": [
            null
          ]
        },
        "cancelRequestedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "description": "When a cancel was first asked for while a worker had it.",
          "examples": [
            null
          ]
        },
        "observability": {
          "$ref": "#/schemas/ExecutionObservability"
        }
      },
      "examples": [
        {
          "executionId": "exec_abc123",
          "status": "completed",
          "createdAt": "2026-03-04T10:00:00.000Z",
          "completedAt": "2026-03-04T10:00:05.000Z",
          "result": {
            "total": 119.5
          },
          "error": null,
          "cancelRequestedAt": null
        }
      ]
    },
    "ExecutionSummary": {
      "description": "An execution as lists show it.",
      "type": "object",
      "required": [
        "id",
        "workflowId",
        "status",
        "createdAt"
      ],
      "properties": {
        "id": {
          "type": "string",
          "description": "Unique.",
          "examples": [
            "exec_abc123"
          ]
        },
        "workflowId": {
          "type": "string",
          "examples": [
            "wf_abc123"
          ]
        },
        "workflow": {
          "$ref": "#/schemas/ExecutionWorkflow"
        },
        "status": {
          "$ref": "#/schemas/ExecutionStatusValue"
        },
        "triggerType": {
          "type": [
            "string",
            "null"
          ],
          "description": "What started it: `api`, `cli`, `scheduled`, `manual` or another word.",
          "examples": [
            "api"
          ]
        },
        "triggerInput": {
          "description": "The input it was started with.",
          "examples": [
            {
              "invoiceNumber": "INV-17"
            }
          ]
        },
        "result": {
          "description": "What the workflow made; only once it is completed.",
          "examples": [
            {
              "total": 119.5
            }
          ]
        },
        "error": {
          "type": [
            "string",
            "null"
          ],
          "description": "What went wrong; only if it failed.",
          "examples": [
            null
          ]
        },
        "createdAt": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:00.000Z"
          ]
        },
        "startedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "description": "When a worker picked it up.",
          "examples": [
            "2026-03-04T10:00:01.000Z"
          ]
        },
        "completedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "description": "When it became final.",
          "examples": [
            "2026-03-04T10:00:05.000Z"
          ]
        },
        "durationMs": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0,
          "description": "From start to end; only once it is final.",
          "examples": [
            4000
          ]
        },
        "cancelRequestedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "description": "When a cancel was first asked for while a worker had it.",
          "examples": [
            null
          ]
        },
        "observability": {
          "$ref": "#/schemas/ExecutionObservability"
        }
      },
      "examples": [
        {
          "id": "exec_abc123",
          "workflowId": "wf_abc123",
          "workflow": {
            "id": "wf_abc123",
            "name": "extract-invoice"
          },
          "status": "completed",
          "triggerType": "api",
          "triggerInput": {
            "invoiceNumber": "INV-17"
          },
          "result": {
            "total": 119.5
          },
          "error": null,
          "createdAt": "2026-03-04T10:00:00.000Z",
          "startedAt": "2026-03-04T10:00:01.000Z",
          "completedAt": "2026-03-04T10:00:05.000Z",
          "durationMs": 4000,
          "cancelRequestedAt": null
        }
      ]
    },
    "ExecutionWorkflow": {
      "description": "The workflow an execution belongs to; null once that is deleted.",
      "type": [
        "object",
        "null"
      ],
      "required": [
        "id",
        "name"
      ],
      "properties": {
        "id": {
          "type": "string",
          "examples": [
            "wf_abc123"
          ]
        },
        "name": {
          "type": "string",
          "examples": [
            "extract-invoice"
          ]
        }
      },
      "examples": [
        {
          "id": "wf_abc123",
          "name": "extract-invoice"
        }
      ]
    },
    "ExecutionDetail": {
      "description": "A whole execution, with its steps. Meant for debugging. The form of the steps is assumed.",
      "allOf": [
        {
          "$ref": "#/schemas/ExecutionSummary"
        },
        {
          "type": "object",
          "properties": {
            "steps": {
              "type": "array",
              "items": {
                "$ref": "#/schemas/ExecutionStep"
              }
            }
          }
        }
      ],
      "examples": [
        {
          "id": "exec_abc123",
          "workflowId": "wf_abc123",
          "workflow": {
            "id": "wf_abc123",
            "name": "extract-invoice"
          },
          "status": "completed",
          "triggerType": "api",
          "triggerInput": {
            "invoiceNumber": "INV-17"
          },
          "result": {
            "total": 119.5
          },
          "error": null,
          "createdAt": "2026-03-04T10:00:00.000Z",
          "startedAt": "2026-03-04T10:00:01.000Z",
          "completedAt": "2026-03-04T10:00:05.000Z",
          "durationMs": 4000,
          "cancelRequestedAt": null,
          "steps": [
            {
              "id": "step-1",
              "name": "run",
              "status": "completed",
              "startedAt": "2026-03-04T10:00:01.000Z",
              "completedAt": "2026-03-04T10:00:04.000Z",
              "input": {
                "invoiceNumber": "INV-17"
              },
              "output": {
                "total": 119.5
              },
              "error": null
            }
          ]
        }
      ]
    },
    "ExecutionStep": {
      "description": "One step of an execution.",
      "type": "object",
      "required": [
        "id",
        "status"
      ],
      "properties": {
        "id": {
          "type": "string",
          "examples": [
            "step-1"
          ]
        },
        "name": {
          "type": "string",
          "examples": [
            "run"
          ]
        },
        "status": {
          "type": "string",
          "description": "A word of its own: `pending`, `running`, `completed`, `failed`, `skipped`, `cancelled` or another.",
          "examples": [
            "completed"
          ]
        },
        "startedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:01.000Z"
          ]
        },
        "completedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:04.000Z"
          ]
        },
        "input": {
          "description": "What the step was given.",
          "examples": [
            {
              "invoiceNumber": "INV-17"
            }
          ]
        },
        "output": {
          "description": "What the step made.",
          "examples": [
            {
              "total": 119.5
            }
          ]
        },
        "error": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            null
          ]
        }
      },
      "examples": [
        {
          "id": "step-1",
          "name": "run",
          "status": "completed",
          "startedAt": "2026-03-04T10:00:01.000Z",
          "completedAt": "2026-03-04T10:00:04.000Z",
          "input": {
            "invoiceNumber": "INV-17"
          },
          "output": {
            "total": 119.5
          },
          "error": null
        }
      ]
    },
    "ExecutionList": {
      "description": "A page of executions.",
      "type": "object",
      "required": [
        "data",
        "total",
        "limit",
        "offset"
      ],
      "properties": {
        "data": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/ExecutionSummary"
          }
        },
        "total": {
          "type": "integer",
          "minimum": 0,
          "description": "How many there are on all pages.",
          "examples": [
            1
          ]
        },
        "limit": {
          "type": "integer",
          "minimum": 1,
          "examples": [
            50
          ]
        },
        "offset": {
          "type": "integer",
          "minimum": 0,
          "examples": [
            0
          ]
        }
      },
      "examples": [
        {
          "data": [
            {
              "id": "exec_abc123",
              "workflowId": "wf_abc123",
              "workflow": {
                "id": "wf_abc123",
                "name": "extract-invoice"
              },
              "status": "running",
              "triggerType": "api",
              "createdAt": "2026-03-04T10:00:00.000Z"
            }
          ],
          "total": 1,
          "limit": 50,
          "offset": 0
        }
      ]
    },
    "CancelExecutionResponse": {
      "description": "What a cancel has done.",
      "type": "object",
      "required": [
        "executionId",
        "status",
        "wasStatus"
      ],
      "properties": {
        "executionId": {
          "type": "string",
          "examples": [
            "exec_abc123"
          ]
        },
        "status": {
          "$ref": "#/schemas/CancelOutcome"
        },
        "wasStatus": {
          "$ref": "#/schemas/ExecutionStatusValue"
        }
      },
      "examples": [
        {
          "executionId": "exec_abc123",
          "status": "cancellation-requested",
          "wasStatus": "running"
        }
      ]
    },
    "CancelOutcome": {
      "description": "Cancelled at once, asked for, or nothing left to cancel.",
      "type": "string",
      "enum": [
        "cancelled",
        "cancellation-requested",
        "already-terminal"
      ],
      "examples": [
        "cancellation-requested"
      ]
    },
    "ExecutionObservability": {
      "description": "How far the machinery under an execution has got.",
      "type": "object",
      "required": [
        "phases",
        "derived"
      ],
      "properties": {
        "phases": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/ExecutionPhase"
          }
        },
        "derived": {
          "type": "boolean",
          "description": "Whether the phases were reconstructed rather than recorded.",
          "examples": [
            false
          ]
        },
        "currentPhase": {
          "anyOf": [
            {
              "$ref": "#/schemas/ExecutionPhaseName"
            },
            {
              "type": "null"
            }
          ]
        },
        "failure": {
          "anyOf": [
            {
              "$ref": "#/schemas/ExecutionFailure"
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "examples": [
        {
          "phases": [],
          "derived": false,
          "currentPhase": "running"
        }
      ]
    },
    "ExecutionPhaseName": {
      "description": "A stage of the machinery.",
      "type": "string",
      "enum": [
        "queued",
        "preparing_environment",
        "preparing_inputs",
        "installing_dependencies",
        "starting",
        "running",
        "collecting_outputs",
        "finalizing"
      ],
      "examples": [
        "running"
      ]
    },
    "ExecutionPhase": {
      "description": "One stage of the machinery, and when it was passed.",
      "type": "object",
      "required": [
        "executionId",
        "phase",
        "phaseOrder",
        "status"
      ],
      "properties": {
        "executionId": {
          "type": "string",
          "examples": [
            "exec_abc123"
          ]
        },
        "phase": {
          "$ref": "#/schemas/ExecutionPhaseName"
        },
        "phaseOrder": {
          "type": "integer",
          "minimum": 0,
          "examples": [
            5
          ]
        },
        "status": {
          "type": "string",
          "enum": [
            "pending",
            "running",
            "completed",
            "failed",
            "skipped",
            "cancelled"
          ],
          "examples": [
            "completed"
          ]
        },
        "startedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:01.000Z"
          ]
        },
        "completedAt": {
          "type": [
            "string",
            "null"
          ],
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:04.000Z"
          ]
        },
        "message": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            null
          ]
        },
        "failureCode": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            null
          ]
        },
        "durationMs": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0,
          "examples": [
            3000
          ]
        }
      },
      "examples": [
        {
          "executionId": "exec_abc123",
          "phase": "running",
          "phaseOrder": 5,
          "status": "completed",
          "startedAt": "2026-03-04T10:00:01.000Z",
          "completedAt": "2026-03-04T10:00:04.000Z",
          "message": null,
          "failureCode": null,
          "durationMs": 3000
        }
      ]
    },
    "ExecutionFailure": {
      "description": "Why the machinery failed.",
      "type": "object",
      "required": [
        "phase",
        "code",
        "category",
        "retryable",
        "userMessage",
        "occurredAt"
      ],
      "properties": {
        "phase": {
          "$ref": "#/schemas/ExecutionPhaseName"
        },
        "code": {
          "type": "string",
          "examples": [
            "input_missing"
          ]
        },
        "category": {
          "type": "string",
          "enum": [
            "environment",
            "finalization",
            "input",
            "output",
            "runtime",
            "source",
            "system"
          ],
          "examples": [
            "input"
          ]
        },
        "retryable": {
          "type": "boolean",
          "examples": [
            false
          ]
        },
        "userMessage": {
          "type": "string",
          "examples": [
            "An input file is missing."
          ]
        },
        "occurredAt": {
          "type": "string",
          "format": "date-time",
          "examples": [
            "2026-03-04T10:00:04.000Z"
          ]
        },
        "provider": {
          "type": [
            "string",
            "null"
          ],
          "examples": [
            null
          ]
        }
      },
      "examples": [
        {
          "phase": "preparing_inputs",
          "code": "input_missing",
          "category": "input",
          "retryable": false,
          "userMessage": "An input file is missing.",
          "occurredAt": "2026-03-04T10:00:04.000Z"
        }
      ]
    },
    "ApiError": {
      "description": "Why a request was refused.",
      "type": "object",
      "required": [
        "issues",
        "requestId"
      ],
      "properties": {
        "issues": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/ApiErrorIssue"
          }
        },
        "requestId": {
          "type": "string",
          "description": "Names the request in the vendor's logs.",
          "examples": [
            "req_abc123"
          ]
        },
        "hint": {
          "type": "string",
          "description": "What to do about it.",
          "examples": [
            "Send a limit of at most 100."
          ]
        },
        "docsUrl": {
          "type": "string",
          "format": "uri",
          "examples": [
            "https://docs.eigenpal.com/errors"
          ]
        }
      },
      "examples": [
        {
          "issues": [
            {
              "field": "limit",
              "message": "must be <= 100",
              "code": "invalid_value",
              "severity": "error"
            }
          ],
          "requestId": "req_abc123"
        }
      ]
    },
    "ApiErrorIssue": {
      "description": "One thing that is wrong with a request.",
      "type": "object",
      "required": [
        "field",
        "message",
        "code",
        "severity"
      ],
      "properties": {
        "field": {
          "type": "string",
          "description": "What it is about.",
          "examples": [
            "limit"
          ]
        },
        "message": {
          "type": "string",
          "examples": [
            "must be <= 100"
          ]
        },
        "code": {
          "type": "string",
          "description": "A word for programs: `invalid_value`, `required`, `not_found`, `unauthorized`, `api_trigger_disabled`, `rate_limited` or another.",
          "examples": [
            "invalid_value"
          ]
        },
        "severity": {
          "type": "string",
          "enum": [
            "error",
            "warning"
          ],
          "examples": [
            "error"
          ]
        }
      },
      "examples": [
        {
          "field": "limit",
          "message": "must be <= 100",
          "code": "invalid_value",
          "severity": "error"
        }
      ]
    }
  },
  "security": {
    "apiKey": {
      "type": "http",
      "scheme": "bearer",
      "bearerFormat": "eg_…",
      "description": "An API key of the workspace, as a bearer token."
    }
  }
});
