// Generated from openapi/ai-flow/openapi.yaml. Run "npm run generate"; do not edit.

import { deepFreeze } from "../compile/freeze.ts";
import type { Contract } from "../contract.ts";

export const aiFlow: Contract = /* @__PURE__ */ deepFreeze<Contract>({
  "name": "ai-flow",
  "title": "AI Flow",
  "version": "1.0.0",
  "conduct": "1.0",
  "source": "openapi/ai-flow/openapi.yaml",
  "servers": [
    "http://localhost:8000"
  ],
  "operations": [
    {
      "id": "listNamespaces",
      "method": "GET",
      "path": "/namespaces",
      "summary": "List namespaces",
      "deprecated": false,
      "parameters": [
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 20,
            "examples": [
              10
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1207,
            "column": 5,
            "pointer": "/components/parameters/PageSize"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0,
            "examples": [
              0
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1212,
            "column": 5,
            "pointer": "/components/parameters/Offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of namespaces.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/NamespacePage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "lists": {
        "lifecycle": "Namespace"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "pages",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.page_size"
        },
        "response": {
          "items": "/items",
          "size": "/page_size",
          "offset": "/offset",
          "total": "/total",
          "more": "/has_more"
        },
        "key": "/name",
        "base": 1,
        "size": {
          "default": 20,
          "min": 1,
          "max": 100,
          "over": "invalid",
          "under": "invalid",
          "fill": "exact"
        },
        "order": {
          "by": "/name",
          "dir": "asc",
          "ties": "/name"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "assumed",
        "place": {
          "file": "openapi/ai-flow/openapi.yaml",
          "line": 683,
          "column": 38,
          "pointer": "/paths/~1namespaces/get/x-conduct/pagination"
        }
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 678,
        "column": 5,
        "pointer": "/paths/~1namespaces/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 683,
        "column": 7,
        "pointer": "/paths/~1namespaces/get/x-conduct"
      }
    },
    {
      "id": "addNamespace",
      "method": "POST",
      "path": "/namespaces",
      "summary": "Add a namespace",
      "deprecated": false,
      "parameters": [],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/NewNamespace"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The namespace.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Namespace"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The state of things does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 201,
      "security": [],
      "fires": {
        "lifecycle": "Namespace",
        "event": "add"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 687,
        "column": 5,
        "pointer": "/paths/~1namespaces/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 692,
        "column": 7,
        "pointer": "/paths/~1namespaces/post/x-conduct"
      }
    },
    {
      "id": "getNamespace",
      "method": "GET",
      "path": "/namespaces/{namespace}",
      "summary": "Look at a namespace",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The namespace.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Namespace"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "reads": "Namespace",
      "self": "$request.path.namespace",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 700,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 704,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}/get/x-conduct"
      }
    },
    {
      "id": "updateNamespace",
      "method": "PUT",
      "path": "/namespaces/{namespace}",
      "summary": "Change the properties of a namespace",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/NamespaceProperties"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The namespace.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Namespace"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "Namespace",
        "event": "update"
      },
      "self": "$request.path.namespace",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 708,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}/put"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 713,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}/put/x-conduct"
      }
    },
    {
      "id": "deleteNamespace",
      "method": "DELETE",
      "path": "/namespaces/{namespace}",
      "summary": "Delete a namespace",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "Gone.",
          "content": {},
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "Namespace",
        "event": "remove"
      },
      "self": "$request.path.namespace",
      "within": [],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 718,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}/delete"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 722,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}/delete/x-conduct"
      }
    },
    {
      "id": "listWorkflows",
      "method": "GET",
      "path": "/namespaces/{namespace}/workflows",
      "summary": "List the workflows of a namespace",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 20,
            "examples": [
              10
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1207,
            "column": 5,
            "pointer": "/components/parameters/PageSize"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0,
            "examples": [
              0
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1212,
            "column": 5,
            "pointer": "/components/parameters/Offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of workflows.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowPage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "lists": {
        "lifecycle": "WorkflowDefinition",
        "match": {
          "/namespace": "$request.path.namespace"
        }
      },
      "within": [
        {
          "lifecycle": "Namespace",
          "self": "$request.path.namespace",
          "missing": "noNamespace"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "pages",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.page_size"
        },
        "response": {
          "items": "/items",
          "size": "/page_size",
          "offset": "/offset",
          "total": "/total",
          "more": "/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 20,
          "min": 1,
          "max": 100,
          "over": "invalid",
          "under": "invalid",
          "fill": "exact"
        },
        "order": {
          "by": "/id",
          "dir": "asc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "assumed",
        "place": {
          "file": "openapi/ai-flow/openapi.yaml",
          "line": 108,
          "column": 5,
          "pointer": "/x-conduct/paginations/pages"
        }
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 729,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 734,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows/get/x-conduct"
      }
    },
    {
      "id": "addWorkflow",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows",
      "summary": "Add a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/NewWorkflow"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The workflow.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Workflow"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The state of things does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 201,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowDefinition",
        "event": "add"
      },
      "within": [
        {
          "lifecycle": "Namespace",
          "self": "$request.path.namespace",
          "missing": "noNamespace"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 739,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 744,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows/post/x-conduct"
      }
    },
    {
      "id": "getWorkflow",
      "method": "GET",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}",
      "summary": "Look at a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
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
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "reads": "WorkflowDefinition",
      "self": {
        "match": {
          "/namespace": "$request.path.namespace",
          "/name": "$request.path.workflow_name"
        },
        "pick": "only"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 753,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 757,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}/get/x-conduct"
      }
    },
    {
      "id": "updateWorkflow",
      "method": "PUT",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}",
      "summary": "Change a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/WorkflowChange"
            }
          }
        }
      },
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
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowDefinition",
        "event": "update"
      },
      "self": {
        "match": {
          "/namespace": "$request.path.namespace",
          "/name": "$request.path.workflow_name"
        },
        "pick": "only"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 761,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}/put"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 766,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}/put/x-conduct"
      }
    },
    {
      "id": "deleteWorkflow",
      "method": "DELETE",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}",
      "summary": "Delete a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "Gone.",
          "content": {},
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowDefinition",
        "event": "remove"
      },
      "self": {
        "match": {
          "/namespace": "$request.path.namespace",
          "/name": "$request.path.workflow_name"
        },
        "pick": "only"
      },
      "within": [],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 771,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}/delete"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 775,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}/delete/x-conduct"
      }
    },
    {
      "id": "enableWorkflow",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/enable",
      "summary": "Enable a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
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
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowDefinition",
        "event": "enable"
      },
      "self": {
        "match": {
          "/namespace": "$request.path.namespace",
          "/name": "$request.path.workflow_name"
        },
        "pick": "only"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 782,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1enable/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 786,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1enable/post/x-conduct"
      }
    },
    {
      "id": "disableWorkflow",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/disable",
      "summary": "Disable a workflow, so that nothing of it is scheduled",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
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
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowDefinition",
        "event": "disable"
      },
      "self": {
        "match": {
          "/namespace": "$request.path.namespace",
          "/name": "$request.path.workflow_name"
        },
        "pick": "only"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 793,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1disable/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 797,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1disable/post/x-conduct"
      }
    },
    {
      "id": "listWorkflowExecutions",
      "method": "GET",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/executions",
      "summary": "List the executions of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 20,
            "examples": [
              10
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1207,
            "column": 5,
            "pointer": "/components/parameters/PageSize"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0,
            "examples": [
              0
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1212,
            "column": 5,
            "pointer": "/components/parameters/Offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of executions.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowExecutionPage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "lists": {
        "lifecycle": "WorkflowExecution",
        "match": {
          "/workflow_id": "$parent#/id"
        }
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "pages",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.page_size"
        },
        "response": {
          "items": "/items",
          "size": "/page_size",
          "offset": "/offset",
          "total": "/total",
          "more": "/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 20,
          "min": 1,
          "max": 100,
          "over": "invalid",
          "under": "invalid",
          "fill": "exact"
        },
        "order": {
          "by": "/id",
          "dir": "asc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "assumed",
        "place": {
          "file": "openapi/ai-flow/openapi.yaml",
          "line": 108,
          "column": 5,
          "pointer": "/x-conduct/paginations/pages"
        }
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 804,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1executions/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 809,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1executions/get/x-conduct"
      }
    },
    {
      "id": "startWorkflowExecution",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/executions",
      "summary": "Start a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        }
      ],
      "replies": {
        "201": {
          "description": "The execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowExecution"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The state of things does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 201,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowDefinition",
        "event": "start"
      },
      "self": {
        "match": {
          "/namespace": "$request.path.namespace",
          "/name": "$request.path.workflow_name"
        },
        "pick": "only"
      },
      "within": [],
      "returns": "spawned",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 814,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1executions/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 818,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1executions/post/x-conduct"
      }
    },
    {
      "id": "stopAllWorkflowExecutions",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/executions/stop",
      "summary": "Stop all executions of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "All that were running are stopped.",
          "content": {},
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowExecution",
        "event": "stop"
      },
      "self": {
        "match": {
          "/workflow_id": "$parent#/id"
        },
        "pick": "each"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 826,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1executions~1stop/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 830,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1executions~1stop/post/x-conduct"
      }
    },
    {
      "id": "getWorkflowExecution",
      "method": "GET",
      "path": "/workflow_executions/{id}",
      "summary": "Look at an execution of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowExecution"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "reads": "WorkflowExecution",
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 837,
        "column": 5,
        "pointer": "/paths/~1workflow_executions~1{id}/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 841,
        "column": 7,
        "pointer": "/paths/~1workflow_executions~1{id}/get/x-conduct"
      }
    },
    {
      "id": "deleteWorkflowExecution",
      "method": "DELETE",
      "path": "/workflow_executions/{id}",
      "summary": "Delete an execution that is over, and its task executions",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "Gone.",
          "content": {},
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The state of things does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowExecution",
        "event": "remove"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 846,
        "column": 5,
        "pointer": "/paths/~1workflow_executions~1{id}/delete"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 850,
        "column": 7,
        "pointer": "/paths/~1workflow_executions~1{id}/delete/x-conduct"
      }
    },
    {
      "id": "stopWorkflowExecution",
      "method": "POST",
      "path": "/workflow_executions/{id}/stop",
      "summary": "Stop an execution of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowExecution"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowExecution",
        "event": "stop"
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 859,
        "column": 5,
        "pointer": "/paths/~1workflow_executions~1{id}~1stop/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 863,
        "column": 7,
        "pointer": "/paths/~1workflow_executions~1{id}~1stop/post/x-conduct"
      }
    },
    {
      "id": "listTaskExecutions",
      "method": "GET",
      "path": "/workflow_executions/{id}/task_executions",
      "summary": "List the task executions of a workflow execution",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        },
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 20,
            "examples": [
              10
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1207,
            "column": 5,
            "pointer": "/components/parameters/PageSize"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0,
            "examples": [
              0
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1212,
            "column": 5,
            "pointer": "/components/parameters/Offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of task executions.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/TaskExecutionPage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "lists": {
        "lifecycle": "TaskExecution",
        "match": {
          "/workflow_execution_id": "$parent#/id"
        }
      },
      "within": [
        {
          "lifecycle": "WorkflowExecution",
          "self": "$request.path.id",
          "missing": "noWorkflowExecution"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "pages",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.page_size"
        },
        "response": {
          "items": "/items",
          "size": "/page_size",
          "offset": "/offset",
          "total": "/total",
          "more": "/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 20,
          "min": 1,
          "max": 100,
          "over": "invalid",
          "under": "invalid",
          "fill": "exact"
        },
        "order": {
          "by": "/id",
          "dir": "asc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "assumed",
        "place": {
          "file": "openapi/ai-flow/openapi.yaml",
          "line": 108,
          "column": 5,
          "pointer": "/x-conduct/paginations/pages"
        }
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 871,
        "column": 5,
        "pointer": "/paths/~1workflow_executions~1{id}~1task_executions/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 876,
        "column": 7,
        "pointer": "/paths/~1workflow_executions~1{id}~1task_executions/get/x-conduct"
      }
    },
    {
      "id": "actOnTask",
      "method": "POST",
      "path": "/workflow_executions/{id}/tasks/{task_name}/actions",
      "summary": "Start, restart or stop a task",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        },
        {
          "name": "task_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "extract"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1195,
            "column": 5,
            "pointer": "/components/parameters/TaskName"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/TaskCommand"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The latest execution of the task.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/TaskExecution"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The state of things does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "TaskSlot",
        "select": "$request.body#/action",
        "events": {
          "START": "START",
          "RESTART": "RESTART",
          "STOP": "STOP"
        },
        "absent": {
          "error": "invalid"
        },
        "otherwise": {
          "error": "invalid"
        }
      },
      "self": {
        "match": {
          "/workflow_execution_id": "$request.path.id",
          "/name": "$request.path.task_name"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowExecution",
          "self": "$request.path.id",
          "missing": "noWorkflowExecution"
        }
      ],
      "returns": "none",
      "view": "",
      "reply": {
        "": {
          "$find": {
            "of": "TaskExecution",
            "match": {
              "/id": "$self#/execution_id"
            },
            "pick": "only"
          }
        }
      },
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 884,
        "column": 5,
        "pointer": "/paths/~1workflow_executions~1{id}~1tasks~1{task_name}~1actions/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 889,
        "column": 7,
        "pointer": "/paths/~1workflow_executions~1{id}~1tasks~1{task_name}~1actions/post/x-conduct"
      }
    },
    {
      "id": "getTaskExecution",
      "method": "GET",
      "path": "/task_executions/{id}",
      "summary": "Look at an execution of a task",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The execution.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/TaskExecution"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "reads": "TaskExecution",
      "self": "$request.path.id",
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 908,
        "column": 5,
        "pointer": "/paths/~1task_executions~1{id}/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 912,
        "column": 7,
        "pointer": "/paths/~1task_executions~1{id}/get/x-conduct"
      }
    },
    {
      "id": "getTaskMetrics",
      "method": "GET",
      "path": "/task_executions/{id}/metrics",
      "summary": "Look at the metrics of a task execution, which are what its worker says",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The metrics.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/TaskMetrics"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "yields": {
        "lifecycle": "TaskExecution",
        "in": [
          "INIT",
          "QUEUED",
          "RUNNING",
          "RETRYING",
          "STOPPING",
          "SUCCESS",
          "FAILED",
          "STOPPED"
        ],
        "cases": [
          {
            "body": "$self#/metrics",
            "value": "$response.body"
          }
        ]
      },
      "self": "$request.path.id",
      "within": [],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 920,
        "column": 5,
        "pointer": "/paths/~1task_executions~1{id}~1metrics/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 924,
        "column": 7,
        "pointer": "/paths/~1task_executions~1{id}~1metrics/get/x-conduct"
      }
    },
    {
      "id": "publishEvent",
      "method": "POST",
      "path": "/events",
      "summary": "Publish an event",
      "deprecated": false,
      "parameters": [],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/NewEvent"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The event.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/Event"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "409": {
          "description": "The state of things does not allow it.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 201,
      "security": [],
      "fires": {
        "lifecycle": "Event",
        "event": "publish"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [],
      "idempotency": {
        "key": "body#/uuid",
        "mismatch": "uuidTaken"
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 931,
        "column": 5,
        "pointer": "/paths/~1events/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 936,
        "column": 7,
        "pointer": "/paths/~1events/post/x-conduct"
      }
    },
    {
      "id": "listEvents",
      "method": "GET",
      "path": "/events",
      "summary": "List events, and wait for one if there is none",
      "deprecated": false,
      "parameters": [
        {
          "name": "key",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "examples": [
              "model_ready"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1217,
            "column": 5,
            "pointer": "/components/parameters/EventKey"
          }
        },
        {
          "name": "namespace",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1222,
            "column": 5,
            "pointer": "/components/parameters/EventNamespace"
          }
        },
        {
          "name": "sender",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "examples": [
              "trainer"
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1227,
            "column": 5,
            "pointer": "/components/parameters/EventSender"
          }
        },
        {
          "name": "start_offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "examples": [
              12
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1232,
            "column": 5,
            "pointer": "/components/parameters/StartOffset"
          }
        },
        {
          "name": "end_offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "examples": [
              24
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1237,
            "column": 5,
            "pointer": "/components/parameters/EndOffset"
          }
        },
        {
          "name": "timeout_seconds",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "examples": [
              30
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1242,
            "column": 5,
            "pointer": "/components/parameters/TimeoutSeconds"
          }
        },
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 20,
            "examples": [
              10
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1207,
            "column": 5,
            "pointer": "/components/parameters/PageSize"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0,
            "examples": [
              0
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1212,
            "column": 5,
            "pointer": "/components/parameters/Offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of events.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/EventPage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "lists": {
        "lifecycle": "Event"
      },
      "within": [],
      "returns": "self",
      "view": "",
      "filters": [
        {
          "param": "query.key",
          "field": "/key",
          "op": "eq",
          "as": "string",
          "any": "*",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 950,
            "column": 11,
            "pointer": "/paths/~1events/get/x-conduct/filters/key"
          }
        },
        {
          "param": "query.namespace",
          "field": "/namespace",
          "op": "eq",
          "as": "string",
          "any": "*",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 951,
            "column": 11,
            "pointer": "/paths/~1events/get/x-conduct/filters/namespace"
          }
        },
        {
          "param": "query.sender",
          "field": "/sender",
          "op": "eq",
          "as": "string",
          "any": "*",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 952,
            "column": 11,
            "pointer": "/paths/~1events/get/x-conduct/filters/sender"
          }
        },
        {
          "param": "query.start_offset",
          "field": "/offset",
          "op": "gt",
          "as": "number",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 953,
            "column": 11,
            "pointer": "/paths/~1events/get/x-conduct/filters/start_offset"
          }
        },
        {
          "param": "query.end_offset",
          "field": "/offset",
          "op": "lte",
          "as": "number",
          "invalid": "empty",
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 954,
            "column": 11,
            "pointer": "/paths/~1events/get/x-conduct/filters/end_offset"
          }
        }
      ],
      "pagination": {
        "name": "pages",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.page_size"
        },
        "response": {
          "items": "/items",
          "size": "/page_size",
          "offset": "/offset",
          "total": "/total",
          "more": "/has_more"
        },
        "key": "/offset",
        "base": 1,
        "size": {
          "default": 20,
          "min": 1,
          "max": 100,
          "over": "invalid",
          "under": "invalid",
          "fill": "exact"
        },
        "order": {
          "by": "/offset",
          "dir": "asc",
          "ties": "/offset"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "assumed",
        "place": {
          "file": "openapi/ai-flow/openapi.yaml",
          "line": 948,
          "column": 9,
          "pointer": "/paths/~1events/get/x-conduct/pagination"
        }
      },
      "hold": {
        "by": {
          "param": "query.timeout_seconds",
          "unit": "s"
        },
        "until": [],
        "max": 300000,
        "status": {}
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 941,
        "column": 5,
        "pointer": "/paths/~1events/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 946,
        "column": 7,
        "pointer": "/paths/~1events/get/x-conduct"
      }
    },
    {
      "id": "listSchedules",
      "method": "GET",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/schedules",
      "summary": "List the schedules of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 20,
            "examples": [
              10
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1207,
            "column": 5,
            "pointer": "/components/parameters/PageSize"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0,
            "examples": [
              0
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1212,
            "column": 5,
            "pointer": "/components/parameters/Offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of schedules.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowSchedulePage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "lists": {
        "lifecycle": "WorkflowSchedule",
        "match": {
          "/workflow_id": "$parent#/id"
        }
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "pages",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.page_size"
        },
        "response": {
          "items": "/items",
          "size": "/page_size",
          "offset": "/offset",
          "total": "/total",
          "more": "/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 20,
          "min": 1,
          "max": 100,
          "over": "invalid",
          "under": "invalid",
          "fill": "exact"
        },
        "order": {
          "by": "/id",
          "dir": "asc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "assumed",
        "place": {
          "file": "openapi/ai-flow/openapi.yaml",
          "line": 108,
          "column": 5,
          "pointer": "/x-conduct/paginations/pages"
        }
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 963,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 968,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules/get/x-conduct"
      }
    },
    {
      "id": "addSchedule",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/schedules",
      "summary": "Add a schedule",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/NewWorkflowSchedule"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The schedule.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowSchedule"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 201,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowSchedule",
        "event": "add"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 973,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 978,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules/post/x-conduct"
      }
    },
    {
      "id": "deleteAllSchedules",
      "method": "DELETE",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/schedules",
      "summary": "Delete all schedules of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "Gone.",
          "content": {},
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowSchedule",
        "event": "remove"
      },
      "self": {
        "match": {
          "/workflow_id": "$parent#/id"
        },
        "pick": "each"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 983,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules/delete"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 987,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules/delete/x-conduct"
      }
    },
    {
      "id": "getSchedule",
      "method": "GET",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/schedules/{id}",
      "summary": "Look at a schedule",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The schedule.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowSchedule"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "reads": "WorkflowSchedule",
      "self": {
        "match": {
          "/id": "$request.path.id",
          "/workflow_id": "$parent#/id"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 994,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules~1{id}/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 998,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules~1{id}/get/x-conduct"
      }
    },
    {
      "id": "deleteSchedule",
      "method": "DELETE",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/schedules/{id}",
      "summary": "Delete a schedule",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "Gone.",
          "content": {},
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowSchedule",
        "event": "remove"
      },
      "self": {
        "match": {
          "/id": "$request.path.id",
          "/workflow_id": "$parent#/id"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1003,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules~1{id}/delete"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1007,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules~1{id}/delete/x-conduct"
      }
    },
    {
      "id": "pauseSchedule",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/schedules/{id}/pause",
      "summary": "Pause a schedule",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The schedule.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowSchedule"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowSchedule",
        "event": "pause"
      },
      "self": {
        "match": {
          "/id": "$request.path.id",
          "/workflow_id": "$parent#/id"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1015,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules~1{id}~1pause/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1019,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules~1{id}~1pause/post/x-conduct"
      }
    },
    {
      "id": "resumeSchedule",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/schedules/{id}/resume",
      "summary": "Resume a schedule",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The schedule.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowSchedule"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowSchedule",
        "event": "resume"
      },
      "self": {
        "match": {
          "/id": "$request.path.id",
          "/workflow_id": "$parent#/id"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1027,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules~1{id}~1resume/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1031,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1schedules~1{id}~1resume/post/x-conduct"
      }
    },
    {
      "id": "listTriggers",
      "method": "GET",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/triggers",
      "summary": "List the triggers of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 20,
            "examples": [
              10
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1207,
            "column": 5,
            "pointer": "/components/parameters/PageSize"
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0,
            "default": 0,
            "examples": [
              0
            ]
          },
          "style": "form",
          "explode": true,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1212,
            "column": 5,
            "pointer": "/components/parameters/Offset"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "A page of triggers.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowTriggerPage"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "lists": {
        "lifecycle": "WorkflowTrigger",
        "match": {
          "/workflow_id": "$parent#/id"
        }
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "pagination": {
        "name": "pages",
        "style": "offset",
        "request": {
          "offset": "query.offset",
          "size": "query.page_size"
        },
        "response": {
          "items": "/items",
          "size": "/page_size",
          "offset": "/offset",
          "total": "/total",
          "more": "/has_more"
        },
        "key": "/id",
        "base": 1,
        "size": {
          "default": 20,
          "min": 1,
          "max": 100,
          "over": "invalid",
          "under": "invalid",
          "fill": "exact"
        },
        "order": {
          "by": "/id",
          "dir": "asc",
          "ties": "/id"
        },
        "beyond": "empty",
        "unknown": "empty",
        "both": "after",
        "binds": false,
        "more": "travel",
        "consistency": "live",
        "total": "exact",
        "basis": "assumed",
        "place": {
          "file": "openapi/ai-flow/openapi.yaml",
          "line": 108,
          "column": 5,
          "pointer": "/x-conduct/paginations/pages"
        }
      },
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1039,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1044,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers/get/x-conduct"
      }
    },
    {
      "id": "addTrigger",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/triggers",
      "summary": "Add a trigger",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/NewWorkflowTrigger"
            }
          }
        }
      },
      "replies": {
        "201": {
          "description": "The trigger.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowTrigger"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 201,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowTrigger",
        "event": "add"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1049,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1054,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers/post/x-conduct"
      }
    },
    {
      "id": "deleteAllTriggers",
      "method": "DELETE",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/triggers",
      "summary": "Delete all triggers of a workflow",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "Gone.",
          "content": {},
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowTrigger",
        "event": "remove"
      },
      "self": {
        "match": {
          "/workflow_id": "$parent#/id"
        },
        "pick": "each"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1059,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers/delete"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1063,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers/delete/x-conduct"
      }
    },
    {
      "id": "getTrigger",
      "method": "GET",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/triggers/{id}",
      "summary": "Look at a trigger",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The trigger.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowTrigger"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "reads": "WorkflowTrigger",
      "self": {
        "match": {
          "/id": "$request.path.id",
          "/workflow_id": "$parent#/id"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1070,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers~1{id}/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1074,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers~1{id}/get/x-conduct"
      }
    },
    {
      "id": "deleteTrigger",
      "method": "DELETE",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/triggers/{id}",
      "summary": "Delete a trigger",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "Gone.",
          "content": {},
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowTrigger",
        "event": "remove"
      },
      "self": {
        "match": {
          "/id": "$request.path.id",
          "/workflow_id": "$parent#/id"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1079,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers~1{id}/delete"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1083,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers~1{id}/delete/x-conduct"
      }
    },
    {
      "id": "pauseTrigger",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/triggers/{id}/pause",
      "summary": "Pause a trigger",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The trigger.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowTrigger"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowTrigger",
        "event": "pause"
      },
      "self": {
        "match": {
          "/id": "$request.path.id",
          "/workflow_id": "$parent#/id"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1091,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers~1{id}~1pause/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1095,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers~1{id}~1pause/post/x-conduct"
      }
    },
    {
      "id": "resumeTrigger",
      "method": "POST",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/triggers/{id}/resume",
      "summary": "Resume a trigger",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The trigger.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/WorkflowTrigger"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowTrigger",
        "event": "resume"
      },
      "self": {
        "match": {
          "/id": "$request.path.id",
          "/workflow_id": "$parent#/id"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1103,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers~1{id}~1resume/post"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1107,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1triggers~1{id}~1resume/post/x-conduct"
      }
    },
    {
      "id": "getWorkflowState",
      "method": "GET",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/states/{state_name}",
      "summary": "Look at a state",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "state_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "watermark"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1201,
            "column": 5,
            "pointer": "/components/parameters/StateName"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The state.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ValueState"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "reads": "WorkflowState",
      "self": {
        "match": {
          "/owner": "$parent#/id",
          "/name": "$request.path.state_name"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1115,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1states~1{state_name}/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1119,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1states~1{state_name}/get/x-conduct"
      }
    },
    {
      "id": "updateWorkflowState",
      "method": "PUT",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/states/{state_name}",
      "summary": "Keep a value",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "state_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "watermark"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1201,
            "column": 5,
            "pointer": "/components/parameters/StateName"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/NewValue"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The state.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ValueState"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowState",
        "event": "update"
      },
      "self": {
        "match": {
          "/owner": "$parent#/id",
          "/name": "$request.path.state_name"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1124,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1states~1{state_name}/put"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1129,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1states~1{state_name}/put/x-conduct"
      }
    },
    {
      "id": "clearWorkflowState",
      "method": "DELETE",
      "path": "/namespaces/{namespace}/workflows/{workflow_name}/states/{state_name}",
      "summary": "Clear a state",
      "deprecated": false,
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "default"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1177,
            "column": 5,
            "pointer": "/components/parameters/Namespace"
          }
        },
        {
          "name": "workflow_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "training"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1183,
            "column": 5,
            "pointer": "/components/parameters/WorkflowName"
          }
        },
        {
          "name": "state_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "watermark"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1201,
            "column": 5,
            "pointer": "/components/parameters/StateName"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "Clear.",
          "content": {},
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowState",
        "event": "clear"
      },
      "self": {
        "match": {
          "/owner": "$parent#/id",
          "/name": "$request.path.state_name"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowDefinition",
          "self": {
            "match": {
              "/namespace": "$request.path.namespace",
              "/name": "$request.path.workflow_name"
            },
            "pick": "only"
          },
          "missing": "noWorkflow"
        }
      ],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1134,
        "column": 5,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1states~1{state_name}/delete"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1138,
        "column": 7,
        "pointer": "/paths/~1namespaces~1{namespace}~1workflows~1{workflow_name}~1states~1{state_name}/delete/x-conduct"
      }
    },
    {
      "id": "getExecutionState",
      "method": "GET",
      "path": "/workflow_executions/{id}/states/{state_name}",
      "summary": "Look at a state",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        },
        {
          "name": "state_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "watermark"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1201,
            "column": 5,
            "pointer": "/components/parameters/StateName"
          }
        }
      ],
      "replies": {
        "200": {
          "description": "The state.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ValueState"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "reads": "WorkflowExecutionState",
      "self": {
        "match": {
          "/owner": "$parent#/id",
          "/name": "$request.path.state_name"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowExecution",
          "self": "$request.path.id",
          "missing": "noWorkflowExecution"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1146,
        "column": 5,
        "pointer": "/paths/~1workflow_executions~1{id}~1states~1{state_name}/get"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1150,
        "column": 7,
        "pointer": "/paths/~1workflow_executions~1{id}~1states~1{state_name}/get/x-conduct"
      }
    },
    {
      "id": "updateExecutionState",
      "method": "PUT",
      "path": "/workflow_executions/{id}/states/{state_name}",
      "summary": "Keep a value",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        },
        {
          "name": "state_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "watermark"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1201,
            "column": 5,
            "pointer": "/components/parameters/StateName"
          }
        }
      ],
      "body": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/schemas/NewValue"
            }
          }
        }
      },
      "replies": {
        "200": {
          "description": "The state.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ValueState"
              }
            }
          },
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 200,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowExecutionState",
        "event": "update"
      },
      "self": {
        "match": {
          "/owner": "$parent#/id",
          "/name": "$request.path.state_name"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowExecution",
          "self": "$request.path.id",
          "missing": "noWorkflowExecution"
        }
      ],
      "returns": "self",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1155,
        "column": 5,
        "pointer": "/paths/~1workflow_executions~1{id}~1states~1{state_name}/put"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1160,
        "column": 7,
        "pointer": "/paths/~1workflow_executions~1{id}~1states~1{state_name}/put/x-conduct"
      }
    },
    {
      "id": "clearExecutionState",
      "method": "DELETE",
      "path": "/workflow_executions/{id}/states/{state_name}",
      "summary": "Clear a state",
      "deprecated": false,
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "examples": [
              1
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1189,
            "column": 5,
            "pointer": "/components/parameters/Id"
          }
        },
        {
          "name": "state_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "examples": [
              "watermark"
            ]
          },
          "style": "simple",
          "explode": false,
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 1201,
            "column": 5,
            "pointer": "/components/parameters/StateName"
          }
        }
      ],
      "replies": {
        "204": {
          "description": "Clear.",
          "content": {},
          "headers": {}
        },
        "400": {
          "description": "The request is not what it should be.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        },
        "404": {
          "description": "There is no such thing.",
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/schemas/ErrorReply"
              }
            }
          },
          "headers": {}
        }
      },
      "success": 204,
      "security": [],
      "fires": {
        "lifecycle": "WorkflowExecutionState",
        "event": "clear"
      },
      "self": {
        "match": {
          "/owner": "$parent#/id",
          "/name": "$request.path.state_name"
        },
        "pick": "only"
      },
      "within": [
        {
          "lifecycle": "WorkflowExecution",
          "self": "$request.path.id",
          "missing": "noWorkflowExecution"
        }
      ],
      "returns": "none",
      "view": "",
      "filters": [],
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1165,
        "column": 5,
        "pointer": "/paths/~1workflow_executions~1{id}~1states~1{state_name}/delete"
      },
      "annotation": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 1169,
        "column": 7,
        "pointer": "/paths/~1workflow_executions~1{id}~1states~1{state_name}/delete/x-conduct"
      }
    }
  ],
  "lifecycles": {
    "Namespace": {
      "name": "Namespace",
      "schema": "Namespace",
      "id": "/name",
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
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 118,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/Namespace"
          }
        }
      },
      "events": {
        "add": {
          "name": "add",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/name": "$request.body#/name",
                  "/properties": {
                    "$first": [
                      "$request.body#/properties",
                      {}
                    ]
                  }
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 125,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Namespace/events/add"
              }
            }
          ],
          "otherwise": "namespaceExists",
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 125,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Namespace/events/add"
          }
        },
        "update": {
          "name": "update",
          "by": "client",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "effects": {
                "merge": {
                  "/properties": "$request.body#/properties"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 131,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Namespace/events/update"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 131,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Namespace/events/update"
          }
        },
        "remove": {
          "name": "remove",
          "by": "client",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 132,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Namespace/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 132,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Namespace/events/remove"
          }
        }
      },
      "each": {},
      "unique": [
        {
          "by": [
            "/name"
          ],
          "error": "namespaceExists",
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 122,
            "column": 16,
            "pointer": "/x-conduct/lifecycles/Namespace/unique/0"
          }
        }
      ],
      "seeds": [
        {
          "name": "default",
          "properties": {}
        }
      ],
      "missing": "noNamespace",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 118,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/Namespace"
      }
    },
    "WorkflowDefinition": {
      "name": "WorkflowDefinition",
      "schema": "Workflow",
      "id": "/id",
      "state": "/is_enabled",
      "keeps": [],
      "open": false,
      "states": {
        "enabled": {
          "name": "enabled",
          "value": {
            "/is_enabled": true
          },
          "enter": {},
          "blocks": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 141,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/states/enabled"
          }
        },
        "disabled": {
          "name": "disabled",
          "description": "Nothing of it is scheduled.",
          "value": {
            "/is_enabled": false
          },
          "enter": {},
          "blocks": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 142,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/states/disabled"
          }
        }
      },
      "events": {
        "add": {
          "name": "add",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "enabled",
              "if": {
                "distinct": {
                  "$map": {
                    "of": {
                      "$first": [
                        "$request.body#/tasks",
                        []
                      ]
                    },
                    "to": "$item#/name"
                  }
                }
              },
              "effects": {
                "set": {
                  "/name": "$request.body#/name",
                  "/namespace": "$request.path.namespace",
                  "/kwargs": {
                    "$first": [
                      "$request.body#/kwargs",
                      {}
                    ]
                  },
                  "/tasks": {
                    "$first": [
                      "$request.body#/tasks",
                      []
                    ]
                  },
                  "/rules": {
                    "$first": [
                      "$request.body#/rules",
                      []
                    ]
                  },
                  "/create_time": "$now",
                  "/update_time": "$now"
                }
              },
              "causes": [
                {
                  "lifecycle": "WorkflowTrigger",
                  "event": "derive",
                  "for": "$self#/rules",
                  "set": {
                    "/workflow_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/rule": "$item"
                  }
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 144,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/add"
              }
            }
          ],
          "otherwise": "tasksClash",
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 144,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/add"
          }
        },
        "update": {
          "name": "update",
          "description": "Executions that are under way keep the tasks that they began with.",
          "by": "client",
          "cases": [
            {
              "from": [
                "enabled",
                "disabled"
              ],
              "if": {
                "distinct": {
                  "$map": {
                    "of": {
                      "$first": [
                        "$request.body#/tasks",
                        []
                      ]
                    },
                    "to": "$item#/name"
                  }
                }
              },
              "effects": {
                "merge": {
                  "/kwargs": "$request.body#/kwargs",
                  "/tasks": "$request.body#/tasks",
                  "/rules": "$request.body#/rules"
                },
                "set": {
                  "/update_time": "$now"
                }
              },
              "causes": [
                {
                  "lifecycle": "WorkflowTrigger",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_id": "$self#/id",
                      "/is_derived": true
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "WorkflowTrigger",
                  "event": "derive",
                  "for": "$self#/rules",
                  "set": {
                    "/workflow_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/rule": "$item"
                  }
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 162,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/update"
              }
            }
          ],
          "otherwise": "tasksClash",
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 162,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/update"
          }
        },
        "enable": {
          "name": "enable",
          "by": "client",
          "cases": [
            {
              "from": [
                "enabled",
                "disabled"
              ],
              "to": "enabled",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 175,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/enable"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 175,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/enable"
          }
        },
        "disable": {
          "name": "disable",
          "by": "client",
          "cases": [
            {
              "from": [
                "enabled",
                "disabled"
              ],
              "to": "disabled",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 176,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/disable"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 176,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/disable"
          }
        },
        "remove": {
          "name": "remove",
          "by": "client",
          "cases": [
            {
              "from": [
                "enabled",
                "disabled"
              ],
              "to": "$none",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "WorkflowTrigger",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "WorkflowSchedule",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 177,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 177,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/remove"
          }
        },
        "start": {
          "name": "start",
          "description": "By hand. It takes a task that can start by itself.",
          "by": "client",
          "cases": [
            {
              "from": [
                "enabled"
              ],
              "if": {
                "some": {
                  "of": "$self#/tasks",
                  "if": {
                    "any": [
                      {
                        "present": "$item#/kwargs/periodic_expression"
                      },
                      {
                        "all": [
                          {
                            "not": {
                              "some": {
                                "of": "$item#/start_after",
                                "if": {
                                  "present": "$item"
                                }
                              }
                            }
                          },
                          {
                            "not": {
                              "some": {
                                "of": "$item#/rules",
                                "if": {
                                  "eq": [
                                    "$item#/action",
                                    "START"
                                  ]
                                }
                              }
                            }
                          }
                        ]
                      }
                    ]
                  }
                }
              },
              "effects": {},
              "spawn": {
                "lifecycle": "WorkflowExecution",
                "event": "create",
                "set": {
                  "/workflow_id": "$self#/id",
                  "/namespace": "$self#/namespace",
                  "/workflow_name": "$self#/name",
                  "/tasks": "$self#/tasks",
                  "/execution_type": "MANUAL"
                }
              },
              "causes": [
                {
                  "lifecycle": "WorkflowExecution",
                  "event": "begin",
                  "self": {
                    "match": {
                      "/workflow_id": "$self#/id",
                      "/status": "INIT"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 184,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/start"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 184,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/start"
          }
        },
        "trigger": {
          "name": "trigger",
          "description": "By one of its rules.",
          "by": "server",
          "cases": [
            {
              "from": [
                "enabled"
              ],
              "if": {
                "some": {
                  "of": "$self#/tasks",
                  "if": {
                    "any": [
                      {
                        "present": "$item#/kwargs/periodic_expression"
                      },
                      {
                        "all": [
                          {
                            "not": {
                              "some": {
                                "of": "$item#/start_after",
                                "if": {
                                  "present": "$item"
                                }
                              }
                            }
                          },
                          {
                            "not": {
                              "some": {
                                "of": "$item#/rules",
                                "if": {
                                  "eq": [
                                    "$item#/action",
                                    "START"
                                  ]
                                }
                              }
                            }
                          }
                        ]
                      }
                    ]
                  }
                }
              },
              "effects": {},
              "spawn": {
                "lifecycle": "WorkflowExecution",
                "event": "create",
                "set": {
                  "/workflow_id": "$self#/id",
                  "/namespace": "$self#/namespace",
                  "/workflow_name": "$self#/name",
                  "/tasks": "$self#/tasks",
                  "/execution_type": "EVENT"
                }
              },
              "causes": [
                {
                  "lifecycle": "WorkflowExecution",
                  "event": "begin",
                  "self": {
                    "match": {
                      "/workflow_id": "$self#/id",
                      "/status": "INIT"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 205,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/trigger"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 205,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/trigger"
          }
        },
        "schedule": {
          "name": "schedule",
          "description": "By one of its schedules.",
          "by": "server",
          "cases": [
            {
              "from": [
                "enabled"
              ],
              "if": {
                "some": {
                  "of": "$self#/tasks",
                  "if": {
                    "any": [
                      {
                        "present": "$item#/kwargs/periodic_expression"
                      },
                      {
                        "all": [
                          {
                            "not": {
                              "some": {
                                "of": "$item#/start_after",
                                "if": {
                                  "present": "$item"
                                }
                              }
                            }
                          },
                          {
                            "not": {
                              "some": {
                                "of": "$item#/rules",
                                "if": {
                                  "eq": [
                                    "$item#/action",
                                    "START"
                                  ]
                                }
                              }
                            }
                          }
                        ]
                      }
                    ]
                  }
                }
              },
              "effects": {},
              "spawn": {
                "lifecycle": "WorkflowExecution",
                "event": "create",
                "set": {
                  "/workflow_id": "$self#/id",
                  "/namespace": "$self#/namespace",
                  "/workflow_name": "$self#/name",
                  "/tasks": "$self#/tasks",
                  "/execution_type": "PERIODIC"
                }
              },
              "causes": [
                {
                  "lifecycle": "WorkflowExecution",
                  "event": "begin",
                  "self": {
                    "match": {
                      "/workflow_id": "$self#/id",
                      "/status": "INIT"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 219,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/schedule"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 219,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/events/schedule"
          }
        }
      },
      "each": {},
      "unique": [
        {
          "by": [
            "/namespace",
            "/name"
          ],
          "error": "workflowExists",
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 139,
            "column": 16,
            "pointer": "/x-conduct/lifecycles/WorkflowDefinition/unique/0"
          }
        }
      ],
      "illegal": "notStarted",
      "missing": "noWorkflow",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": [
          "enabled",
          "disabled"
        ]
      },
      "waiters": {},
      "settled": [
        "enabled",
        "disabled"
      ],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 134,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/WorkflowDefinition"
      }
    },
    "WorkflowExecution": {
      "name": "WorkflowExecution",
      "schema": "WorkflowExecution",
      "id": "/id",
      "state": "/status",
      "keeps": [
        "/namespace",
        "/workflow_name",
        "/tasks"
      ],
      "open": false,
      "states": {
        "INIT": {
          "name": "INIT",
          "description": "Created.",
          "value": {
            "/status": "INIT"
          },
          "enter": {},
          "holds": {
            "absent": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 240,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/states/INIT"
          }
        },
        "RUNNING": {
          "name": "RUNNING",
          "description": "Its tasks run when their rules are met.",
          "value": {
            "/status": "RUNNING"
          },
          "enter": {},
          "holds": {
            "absent": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 241,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/states/RUNNING"
          }
        },
        "SUCCESS": {
          "name": "SUCCESS",
          "final": "success",
          "value": {
            "/status": "SUCCESS"
          },
          "enter": {
            "set": {
              "/end_date": "$now"
            }
          },
          "holds": {
            "present": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 242,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/states/SUCCESS"
          }
        },
        "FAILED": {
          "name": "FAILED",
          "final": "failure",
          "value": {
            "/status": "FAILED"
          },
          "enter": {
            "set": {
              "/end_date": "$now"
            }
          },
          "holds": {
            "present": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 243,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/states/FAILED"
          }
        },
        "STOPPED": {
          "name": "STOPPED",
          "final": "cancelled",
          "value": {
            "/status": "STOPPED"
          },
          "enter": {
            "set": {
              "/end_date": "$now"
            }
          },
          "holds": {
            "present": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 244,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/states/STOPPED"
          }
        }
      },
      "events": {
        "create": {
          "name": "create",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "INIT",
              "effects": {
                "set": {
                  "/begin_date": "$now",
                  "/end_date": null
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 246,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/create"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 246,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/create"
          }
        },
        "begin": {
          "name": "begin",
          "description": "Follows at once.",
          "by": "server",
          "cases": [
            {
              "from": [
                "INIT"
              ],
              "to": "RUNNING",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "open",
                  "for": "$self#/tasks",
                  "set": {
                    "/workflow_execution_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/workflow_name": "$self#/workflow_name",
                    "/next_type": "$self#/execution_type",
                    "/name": "$item#/name",
                    "/rules": {
                      "$first": [
                        "$item#/rules",
                        []
                      ]
                    },
                    "/start_after": {
                      "$first": [
                        "$item#/start_after",
                        []
                      ]
                    },
                    "/periodic_expression": {
                      "$first": [
                        "$item#/kwargs/periodic_expression",
                        null
                      ]
                    },
                    "/tries": {
                      "$sum": [
                        {
                          "$first": [
                            "$item#/kwargs/retries",
                            0
                          ]
                        },
                        1
                      ]
                    }
                  }
                },
                {
                  "lifecycle": "TaskSlot",
                  "event": "start_first",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 251,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/begin"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 251,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/begin"
          }
        },
        "recount": {
          "name": "recount",
          "description": "A task has ended. Nothing is decided while a task is unfinished, never ran, or is periodic.",
          "by": "server",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "if": {
                "some": {
                  "of": {
                    "$find": {
                      "of": "TaskSlot",
                      "match": {
                        "/workflow_execution_id": "$self#/id"
                      }
                    }
                  },
                  "if": {
                    "any": [
                      {
                        "present": "$item#/periodic_expression"
                      },
                      {
                        "not": {
                          "in": [
                            "$item#/status",
                            [
                              "SUCCESS",
                              "FAILED",
                              "STOPPED"
                            ]
                          ]
                        }
                      }
                    ]
                  }
                }
              },
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 274,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/recount/cases/0"
              }
            },
            {
              "from": [
                "RUNNING"
              ],
              "to": "FAILED",
              "if": {
                "all": [
                  {
                    "some": {
                      "of": {
                        "$find": {
                          "of": "TaskSlot",
                          "match": {
                            "/workflow_execution_id": "$self#/id"
                          }
                        }
                      },
                      "if": {
                        "eq": [
                          "$item#/status",
                          "FAILED"
                        ]
                      }
                    }
                  },
                  {
                    "some": {
                      "of": {
                        "$find": {
                          "of": "TaskSlot",
                          "match": {
                            "/workflow_execution_id": "$self#/id"
                          }
                        }
                      },
                      "if": {
                        "eq": [
                          "$item#/status",
                          "STOPPED"
                        ]
                      }
                    }
                  }
                ]
              },
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "close",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "TaskRule",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 277,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/recount/cases/1"
              }
            },
            {
              "from": [
                "RUNNING"
              ],
              "to": "FAILED",
              "if": {
                "some": {
                  "of": {
                    "$find": {
                      "of": "TaskSlot",
                      "match": {
                        "/workflow_execution_id": "$self#/id"
                      }
                    }
                  },
                  "if": {
                    "eq": [
                      "$item#/status",
                      "FAILED"
                    ]
                  }
                }
              },
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "close",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "TaskRule",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 288,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/recount/cases/2"
              }
            },
            {
              "from": [
                "RUNNING"
              ],
              "to": "STOPPED",
              "if": {
                "some": {
                  "of": {
                    "$find": {
                      "of": "TaskSlot",
                      "match": {
                        "/workflow_execution_id": "$self#/id"
                      }
                    }
                  },
                  "if": {
                    "eq": [
                      "$item#/status",
                      "STOPPED"
                    ]
                  }
                }
              },
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "close",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "TaskRule",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 289,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/recount/cases/3"
              }
            },
            {
              "from": [
                "RUNNING"
              ],
              "to": "SUCCESS",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "close",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "TaskRule",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 290,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/recount/cases/4"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 270,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/recount"
          }
        },
        "give_up": {
          "name": "give_up",
          "description": "The scheduler cannot go on with it.",
          "by": "server",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "to": "FAILED",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "close",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "TaskRule",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 293,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/give_up"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 293,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/give_up"
          }
        },
        "stop": {
          "name": "stop",
          "description": "Tasks that are alive are stopped too, each in its own time. What is over stays as it is.",
          "by": "client",
          "cases": [
            {
              "from": [
                "INIT",
                "RUNNING"
              ],
              "to": "STOPPED",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "close",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "TaskRule",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "TaskExecution",
                  "event": "halt",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 303,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/stop/cases/0"
              }
            },
            {
              "from": [
                "SUCCESS",
                "FAILED",
                "STOPPED"
              ],
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 309,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/stop/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 300,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/stop"
          }
        },
        "remove": {
          "name": "remove",
          "by": "client",
          "cases": [
            {
              "from": [
                "SUCCESS",
                "FAILED",
                "STOPPED"
              ],
              "to": "$none",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "forget",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "TaskSlot",
                  "event": "drop",
                  "self": {
                    "match": {
                      "/workflow_execution_id": "$self#/id"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 310,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/remove"
              }
            }
          ],
          "otherwise": "notFinished",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 310,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecution/events/remove"
          }
        }
      },
      "each": {},
      "illegal": "notFinished",
      "missing": "noWorkflowExecution",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": [
          "SUCCESS",
          "FAILED",
          "STOPPED"
        ]
      },
      "waiters": {},
      "settled": [
        "SUCCESS",
        "FAILED",
        "STOPPED"
      ],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 234,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/WorkflowExecution"
      }
    },
    "TaskSlot": {
      "name": "TaskSlot",
      "id": "/id",
      "state": "/phase",
      "keeps": [],
      "open": false,
      "states": {
        "open": {
          "name": "open",
          "value": {
            "/phase": "open"
          },
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 324,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/states/open"
          }
        },
        "closed": {
          "name": "closed",
          "description": "The workflow execution is over.",
          "value": {
            "/phase": "closed"
          },
          "enter": {},
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 325,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/states/closed"
          }
        }
      },
      "events": {
        "open": {
          "name": "open",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "open",
              "effects": {
                "set": {
                  "/status": null,
                  "/execution_id": null,
                  "/sequence_number": 0,
                  "/acted_on": 0
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskRule",
                  "event": "arm",
                  "for": "$self#/rules",
                  "set": {
                    "/task_id": "$self#/id",
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/namespace": "$self#/namespace",
                    "/action": "$item#/action",
                    "/type": "$item#/condition/type",
                    "/expect_event_keys": {
                      "$first": [
                        "$item#/condition/expect_event_keys",
                        []
                      ]
                    },
                    "/upstream_task_status": {
                      "$first": [
                        "$item#/condition/upstream_task_status",
                        []
                      ]
                    }
                  }
                },
                {
                  "lifecycle": "TaskRule",
                  "event": "arm",
                  "for": [
                    {
                      "action": "START",
                      "condition": {
                        "type": "TASK_STATUS",
                        "upstream_task_status": {
                          "$map": {
                            "of": "$self#/start_after",
                            "to": {
                              "task_name": "$item",
                              "status": "SUCCESS"
                            }
                          }
                        }
                      }
                    }
                  ],
                  "set": {
                    "/task_id": "$self#/id",
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/namespace": "$self#/namespace",
                    "/action": "$item#/action",
                    "/type": "$item#/condition/type",
                    "/expect_event_keys": {
                      "$first": [
                        "$item#/condition/expect_event_keys",
                        []
                      ]
                    },
                    "/upstream_task_status": {
                      "$first": [
                        "$item#/condition/upstream_task_status",
                        []
                      ]
                    }
                  }
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 327,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/open"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 327,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/open"
          }
        },
        "start_first": {
          "name": "start_first",
          "description": "With the workflow execution, unless a rule or the clock starts it.",
          "by": "server",
          "cases": [
            {
              "from": [
                "open"
              ],
              "if": {
                "present": "$self#/periodic_expression"
              },
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 354,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/start_first/cases/0"
              }
            },
            {
              "from": [
                "open"
              ],
              "if": {
                "all": [
                  {
                    "not": {
                      "some": {
                        "of": "$self#/start_after",
                        "if": {
                          "present": "$item"
                        }
                      }
                    }
                  },
                  {
                    "not": {
                      "some": {
                        "of": "$self#/rules",
                        "if": {
                          "eq": [
                            "$item#/action",
                            "START"
                          ]
                        }
                      }
                    }
                  }
                ]
              },
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "create",
                  "set": {
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/task_name": "$self#/name",
                    "/sequence_number": {
                      "$sum": [
                        "$self#/sequence_number",
                        1
                      ]
                    },
                    "/execution_type": "$self#/next_type",
                    "/task_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/workflow_name": "$self#/workflow_name",
                    "/tries": "$self#/tries"
                  }
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 355,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/start_first/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 350,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/start_first"
          }
        },
        "START": {
          "name": "START",
          "description": "By hand, unless the latest execution is alive.",
          "by": "client",
          "cases": [
            {
              "from": [
                "open"
              ],
              "if": {
                "not": {
                  "in": [
                    "$self#/status",
                    [
                      "INIT",
                      "QUEUED",
                      "RUNNING",
                      "RETRYING"
                    ]
                  ]
                }
              },
              "effects": {
                "set": {
                  "/next_type": "MANUAL"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "create",
                  "set": {
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/task_name": "$self#/name",
                    "/sequence_number": {
                      "$sum": [
                        "$self#/sequence_number",
                        1
                      ]
                    },
                    "/execution_type": "$self#/next_type",
                    "/task_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/workflow_name": "$self#/workflow_name",
                    "/tries": "$self#/tries"
                  }
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 371,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/START"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 371,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/START"
          }
        },
        "RESTART": {
          "name": "RESTART",
          "description": "Stops the latest execution if it is alive, and starts another.",
          "by": "client",
          "cases": [
            {
              "from": [
                "open"
              ],
              "if": {
                "not": {
                  "in": [
                    "$self#/status",
                    [
                      "INIT",
                      "QUEUED",
                      "RUNNING",
                      "RETRYING"
                    ]
                  ]
                }
              },
              "effects": {
                "set": {
                  "/next_type": "MANUAL"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "create",
                  "set": {
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/task_name": "$self#/name",
                    "/sequence_number": {
                      "$sum": [
                        "$self#/sequence_number",
                        1
                      ]
                    },
                    "/execution_type": "$self#/next_type",
                    "/task_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/workflow_name": "$self#/workflow_name",
                    "/tries": "$self#/tries"
                  }
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 380,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/RESTART/cases/0"
              }
            },
            {
              "from": [
                "open"
              ],
              "effects": {
                "set": {
                  "/next_type": "MANUAL"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "halt",
                  "self": "$self#/execution_id",
                  "set": {}
                },
                {
                  "lifecycle": "TaskExecution",
                  "event": "create",
                  "set": {
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/task_name": "$self#/name",
                    "/sequence_number": {
                      "$sum": [
                        "$self#/sequence_number",
                        1
                      ]
                    },
                    "/execution_type": "$self#/next_type",
                    "/task_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/workflow_name": "$self#/workflow_name",
                    "/tries": "$self#/tries"
                  }
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 381,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/RESTART/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 377,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/RESTART"
          }
        },
        "STOP": {
          "name": "STOP",
          "description": "Stops the latest execution; one that is over stays as it is.",
          "by": "client",
          "cases": [
            {
              "from": [
                "open",
                "closed"
              ],
              "if": {
                "present": "$self#/execution_id"
              },
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "halt",
                  "self": "$self#/execution_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 397,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/STOP"
              }
            }
          ],
          "otherwise": "neverRan",
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 397,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/STOP"
          }
        },
        "act": {
          "name": "act",
          "description": "A rule of the task is fulfilled. Of several rules that one event fulfils, the first acts.",
          "by": "server",
          "cases": [
            {
              "from": [
                "open"
              ],
              "if": {
                "all": [
                  {
                    "eq": [
                      "$cause#/action",
                      "START"
                    ]
                  },
                  {
                    "not": {
                      "in": [
                        "$self#/status",
                        [
                          "INIT",
                          "QUEUED",
                          "RUNNING",
                          "RETRYING"
                        ]
                      ]
                    }
                  }
                ]
              },
              "effects": {
                "set": {
                  "/next_type": "EVENT",
                  "/acted_on": "$cause#/event_offset"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "create",
                  "set": {
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/task_name": "$self#/name",
                    "/sequence_number": {
                      "$sum": [
                        "$self#/sequence_number",
                        1
                      ]
                    },
                    "/execution_type": "$self#/next_type",
                    "/task_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/workflow_name": "$self#/workflow_name",
                    "/tries": "$self#/tries"
                  }
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 407,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/act/cases/0"
              }
            },
            {
              "from": [
                "open"
              ],
              "if": {
                "all": [
                  {
                    "eq": [
                      "$cause#/action",
                      "RESTART"
                    ]
                  },
                  {
                    "not": {
                      "in": [
                        "$self#/status",
                        [
                          "INIT",
                          "QUEUED",
                          "RUNNING",
                          "RETRYING"
                        ]
                      ]
                    }
                  }
                ]
              },
              "effects": {
                "set": {
                  "/next_type": "EVENT",
                  "/acted_on": "$cause#/event_offset"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "create",
                  "set": {
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/task_name": "$self#/name",
                    "/sequence_number": {
                      "$sum": [
                        "$self#/sequence_number",
                        1
                      ]
                    },
                    "/execution_type": "$self#/next_type",
                    "/task_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/workflow_name": "$self#/workflow_name",
                    "/tries": "$self#/tries"
                  }
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 411,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/act/cases/1"
              }
            },
            {
              "from": [
                "open"
              ],
              "if": {
                "eq": [
                  "$cause#/action",
                  "RESTART"
                ]
              },
              "effects": {
                "set": {
                  "/next_type": "EVENT",
                  "/acted_on": "$cause#/event_offset"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "halt",
                  "self": "$self#/execution_id",
                  "set": {}
                },
                {
                  "lifecycle": "TaskExecution",
                  "event": "create",
                  "set": {
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/task_name": "$self#/name",
                    "/sequence_number": {
                      "$sum": [
                        "$self#/sequence_number",
                        1
                      ]
                    },
                    "/execution_type": "$self#/next_type",
                    "/task_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/workflow_name": "$self#/workflow_name",
                    "/tries": "$self#/tries"
                  }
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 412,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/act/cases/2"
              }
            },
            {
              "from": [
                "open"
              ],
              "if": {
                "eq": [
                  "$cause#/action",
                  "STOP"
                ]
              },
              "effects": {
                "set": {
                  "/next_type": "EVENT",
                  "/acted_on": "$cause#/event_offset"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "halt",
                  "self": "$self#/execution_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 413,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/act/cases/3"
              }
            },
            {
              "from": [
                "open"
              ],
              "effects": {
                "set": {
                  "/next_type": "EVENT",
                  "/acted_on": "$cause#/event_offset"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 414,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/act/cases/4"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 403,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/act"
          }
        },
        "tick": {
          "name": "tick",
          "description": "The time of a periodic task has come; it is left out while the latest execution is alive.",
          "by": "clock",
          "cases": [
            {
              "from": [
                "open"
              ],
              "if": {
                "not": {
                  "in": [
                    "$self#/status",
                    [
                      "INIT",
                      "QUEUED",
                      "RUNNING",
                      "RETRYING"
                    ]
                  ]
                }
              },
              "effects": {
                "set": {
                  "/next_type": "PERIODIC"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskExecution",
                  "event": "create",
                  "set": {
                    "/workflow_execution_id": "$self#/workflow_execution_id",
                    "/task_name": "$self#/name",
                    "/sequence_number": {
                      "$sum": [
                        "$self#/sequence_number",
                        1
                      ]
                    },
                    "/execution_type": "$self#/next_type",
                    "/task_id": "$self#/id",
                    "/namespace": "$self#/namespace",
                    "/workflow_name": "$self#/workflow_name",
                    "/tries": "$self#/tries"
                  }
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 421,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/tick/cases/0"
              }
            },
            {
              "from": [
                "open"
              ],
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 422,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/tick/cases/1"
              }
            }
          ],
          "each": true,
          "every": {
            "of": "$self#/periodic_expression",
            "forms": {
              "cron@": "cron",
              "interval@": [
                "d",
                "h",
                "m",
                "s"
              ]
            }
          },
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 415,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/tick"
          }
        },
        "track": {
          "name": "track",
          "description": "There is a new execution.",
          "by": "server",
          "cases": [
            {
              "from": [
                "open",
                "closed"
              ],
              "effects": {
                "set": {
                  "/execution_id": "$cause#/id",
                  "/sequence_number": "$cause#/sequence_number",
                  "/status": "$cause#/status"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 423,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/track"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 423,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/track"
          }
        },
        "report": {
          "name": "report",
          "description": "The latest execution has another status.",
          "by": "server",
          "cases": [
            {
              "from": [
                "open",
                "closed"
              ],
              "if": {
                "eq": [
                  "$cause#/id",
                  "$self#/execution_id"
                ]
              },
              "effects": {
                "set": {
                  "/status": "$cause#/status"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 428,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/report"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 428,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/report"
          }
        },
        "close": {
          "name": "close",
          "by": "server",
          "cases": [
            {
              "from": [
                "open"
              ],
              "to": "closed",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 434,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/close"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 434,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/close"
          }
        },
        "drop": {
          "name": "drop",
          "by": "server",
          "cases": [
            {
              "from": [
                "open",
                "closed"
              ],
              "to": "$none",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 435,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskSlot/events/drop"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 435,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskSlot/events/drop"
          }
        }
      },
      "each": {},
      "illegal": "taskNotStarted",
      "missing": "noTask",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 319,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/TaskSlot"
      }
    },
    "TaskRule": {
      "name": "TaskRule",
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
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 438,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/TaskRule"
          }
        }
      },
      "events": {
        "arm": {
          "name": "arm",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/received": [],
                  "/event_offset": 0
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 440,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskRule/events/arm"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 440,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRule/events/arm"
          }
        },
        "notify": {
          "name": "notify",
          "description": "An event is published in its namespace.",
          "by": "server",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "if": {
                "all": [
                  {
                    "any": [
                      {
                        "absent": "$cause#/context/workflow_execution_id"
                      },
                      {
                        "eq": [
                          "$cause#/context/workflow_execution_id",
                          "$self#/workflow_execution_id"
                        ]
                      }
                    ]
                  },
                  {
                    "in": [
                      "$cause#/key",
                      "$self#/expect_event_keys"
                    ]
                  },
                  {
                    "all": [
                      {
                        "eq": [
                          "$self#/type",
                          "MEET_ALL"
                        ]
                      },
                      {
                        "some": {
                          "of": "$self#/expect_event_keys",
                          "if": {
                            "all": [
                              {
                                "ne": [
                                  "$item",
                                  "$cause#/key"
                                ]
                              },
                              {
                                "not": {
                                  "in": [
                                    "$item",
                                    "$self#/received"
                                  ]
                                }
                              }
                            ]
                          }
                        }
                      }
                    ]
                  }
                ]
              },
              "effects": {
                "append": {
                  "/received": "$cause#/key"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 445,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskRule/events/notify/cases/0"
              }
            },
            {
              "from": [
                "exists"
              ],
              "if": {
                "all": [
                  {
                    "any": [
                      {
                        "absent": "$cause#/context/workflow_execution_id"
                      },
                      {
                        "eq": [
                          "$cause#/context/workflow_execution_id",
                          "$self#/workflow_execution_id"
                        ]
                      }
                    ]
                  },
                  {
                    "ne": [
                      {
                        "$find": {
                          "of": "TaskSlot",
                          "match": {
                            "/id": "$self#/task_id"
                          },
                          "pick": "only",
                          "at": "/acted_on"
                        }
                      },
                      "$cause#/offset"
                    ]
                  },
                  {
                    "any": [
                      {
                        "in": [
                          "$cause#/key",
                          "$self#/expect_event_keys"
                        ]
                      },
                      {
                        "all": [
                          {
                            "eq": [
                              "$cause#/value",
                              "TASK_STATUS_CHANGED"
                            ]
                          },
                          {
                            "some": {
                              "of": "$self#/upstream_task_status",
                              "if": {
                                "eq": [
                                  "$item#/task_name",
                                  "$cause#/context/task_name"
                                ]
                              }
                            }
                          },
                          {
                            "every": {
                              "of": "$self#/upstream_task_status",
                              "if": {
                                "eq": [
                                  "$item#/status",
                                  {
                                    "$find": {
                                      "of": "TaskSlot",
                                      "match": {
                                        "/workflow_execution_id": "$self#/workflow_execution_id",
                                        "/name": "$item#/task_name"
                                      },
                                      "pick": "only",
                                      "at": "/status"
                                    }
                                  }
                                ]
                              }
                            }
                          }
                        ]
                      }
                    ]
                  }
                ]
              },
              "effects": {
                "set": {
                  "/received": [],
                  "/event_offset": "$cause#/offset"
                },
                "assumed": [
                  "/received"
                ]
              },
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "act",
                  "self": "$self#/task_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 458,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskRule/events/notify/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 441,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRule/events/notify"
          }
        },
        "drop": {
          "name": "drop",
          "by": "server",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "to": "$none",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 482,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskRule/events/drop"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 482,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskRule/events/drop"
          }
        }
      },
      "each": {},
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 438,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/TaskRule"
      }
    },
    "TaskExecution": {
      "name": "TaskExecution",
      "schema": "TaskExecution",
      "id": "/id",
      "state": "/status",
      "keeps": [
        "/task_id",
        "/namespace",
        "/workflow_name",
        "/tries",
        "/heartbeat",
        "/is_silent",
        "/metrics"
      ],
      "open": false,
      "states": {
        "INIT": {
          "name": "INIT",
          "description": "Created.",
          "value": {
            "/status": "INIT"
          },
          "enter": {},
          "holds": {
            "absent": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 489,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/states/INIT"
          }
        },
        "QUEUED": {
          "name": "QUEUED",
          "description": "Assigned to an executor.",
          "value": {
            "/status": "QUEUED"
          },
          "enter": {},
          "holds": {
            "absent": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 490,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/states/QUEUED"
          }
        },
        "RUNNING": {
          "name": "RUNNING",
          "description": "A worker runs it.",
          "value": {
            "/status": "RUNNING"
          },
          "enter": {},
          "holds": {
            "absent": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 491,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/states/RUNNING"
          }
        },
        "RETRYING": {
          "name": "RETRYING",
          "description": "Failed, with attempts left.",
          "value": {
            "/status": "RETRYING"
          },
          "enter": {},
          "holds": {
            "absent": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 492,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/states/RETRYING"
          }
        },
        "STOPPING": {
          "name": "STOPPING",
          "description": "The executor has been asked to stop it.",
          "value": {
            "/status": "STOPPING"
          },
          "enter": {},
          "holds": {
            "absent": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 493,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/states/STOPPING"
          }
        },
        "SUCCESS": {
          "name": "SUCCESS",
          "final": "success",
          "value": {
            "/status": "SUCCESS"
          },
          "enter": {
            "set": {
              "/end_date": "$now"
            }
          },
          "holds": {
            "present": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 494,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/states/SUCCESS"
          }
        },
        "FAILED": {
          "name": "FAILED",
          "final": "failure",
          "value": {
            "/status": "FAILED"
          },
          "enter": {
            "set": {
              "/end_date": "$now"
            }
          },
          "holds": {
            "present": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 495,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/states/FAILED"
          }
        },
        "STOPPED": {
          "name": "STOPPED",
          "final": "cancelled",
          "value": {
            "/status": "STOPPED"
          },
          "enter": {
            "set": {
              "/end_date": "$now"
            }
          },
          "holds": {
            "present": "$self#/end_date"
          },
          "blocks": false,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 496,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/states/STOPPED"
          }
        }
      },
      "events": {
        "create": {
          "name": "create",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "INIT",
              "effects": {
                "set": {
                  "/begin_date": "$now",
                  "/end_date": null,
                  "/try_number": 1,
                  "/tries": 2,
                  "/is_silent": false,
                  "/metrics": {}
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "track",
                  "self": "$self#/task_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 498,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/create"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 498,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/create"
          }
        },
        "assign": {
          "name": "assign",
          "by": "server",
          "cases": [
            {
              "from": [
                "INIT"
              ],
              "to": "QUEUED",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "report",
                  "self": "$self#/task_id",
                  "set": {}
                },
                {
                  "lifecycle": "Event",
                  "event": "announce",
                  "set": {
                    "/namespace": "$self#/namespace",
                    "/key": "[task_status_change].{$self#/namespace}.{$self#/workflow_name}.{$self#/task_name}",
                    "/value": "TASK_STATUS_CHANGED",
                    "/context": {
                      "namespace": "$self#/namespace",
                      "workflow_execution_id": "$self#/workflow_execution_id",
                      "workflow_name": "$self#/workflow_name",
                      "task_name": "$self#/task_name",
                      "task_status": "$self#/status"
                    }
                  }
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 504,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/assign"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 500,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 504,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/assign"
          }
        },
        "run": {
          "name": "run",
          "by": "server",
          "cases": [
            {
              "from": [
                "QUEUED"
              ],
              "to": "RUNNING",
              "effects": {
                "set": {
                  "/heartbeat": "$now"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "report",
                  "self": "$self#/task_id",
                  "set": {}
                },
                {
                  "lifecycle": "Event",
                  "event": "announce",
                  "set": {
                    "/namespace": "$self#/namespace",
                    "/key": "[task_status_change].{$self#/namespace}.{$self#/workflow_name}.{$self#/task_name}",
                    "/value": "TASK_STATUS_CHANGED",
                    "/context": {
                      "namespace": "$self#/namespace",
                      "workflow_execution_id": "$self#/workflow_execution_id",
                      "workflow_name": "$self#/workflow_name",
                      "task_name": "$self#/task_name",
                      "task_status": "$self#/status"
                    }
                  }
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 523,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/run"
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
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 523,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/run"
          }
        },
        "beat": {
          "name": "beat",
          "description": "A sign of life of the worker.",
          "by": "server",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "effects": {
                "set": {
                  "/heartbeat": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 524,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/beat"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 524,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/beat"
          }
        },
        "fall_silent": {
          "name": "fall_silent",
          "description": "The worker is gone and does not say so.",
          "by": "server",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "effects": {
                "set": {
                  "/is_silent": true
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 525,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/fall_silent"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 525,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/fall_silent"
          }
        },
        "succeed": {
          "name": "succeed",
          "by": "server",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "to": "SUCCESS",
              "if": {
                "eq": [
                  "$self#/is_silent",
                  false
                ]
              },
              "effects": {
                "set": {
                  "/metrics": {
                    "duration_ms": {
                      "$elapsed": [
                        "$self#/begin_date",
                        "$now"
                      ]
                    }
                  }
                },
                "assumed": [
                  "/metrics"
                ]
              },
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "report",
                  "self": "$self#/task_id",
                  "set": {}
                },
                {
                  "lifecycle": "Event",
                  "event": "announce",
                  "set": {
                    "/namespace": "$self#/namespace",
                    "/key": "[task_status_change].{$self#/namespace}.{$self#/workflow_name}.{$self#/task_name}",
                    "/value": "TASK_STATUS_CHANGED",
                    "/context": {
                      "namespace": "$self#/namespace",
                      "workflow_execution_id": "$self#/workflow_execution_id",
                      "workflow_name": "$self#/workflow_name",
                      "task_name": "$self#/task_name",
                      "task_status": "$self#/status"
                    }
                  }
                },
                {
                  "lifecycle": "WorkflowExecution",
                  "event": "recount",
                  "self": "$self#/workflow_execution_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 526,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/succeed"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 5000,
            "weight": 19
          },
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 526,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/succeed"
          }
        },
        "fail": {
          "name": "fail",
          "description": "An exception. While attempts are left, it is tried again.",
          "by": "server",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "to": "RETRYING",
              "if": {
                "all": [
                  {
                    "eq": [
                      "$self#/is_silent",
                      false
                    ]
                  },
                  {
                    "lt": [
                      "$self#/try_number",
                      "$self#/tries"
                    ]
                  }
                ]
              },
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "report",
                  "self": "$self#/task_id",
                  "set": {}
                },
                {
                  "lifecycle": "Event",
                  "event": "announce",
                  "set": {
                    "/namespace": "$self#/namespace",
                    "/key": "[task_status_change].{$self#/namespace}.{$self#/workflow_name}.{$self#/task_name}",
                    "/value": "TASK_STATUS_CHANGED",
                    "/context": {
                      "namespace": "$self#/namespace",
                      "workflow_execution_id": "$self#/workflow_execution_id",
                      "workflow_name": "$self#/workflow_name",
                      "task_name": "$self#/task_name",
                      "task_status": "$self#/status"
                    }
                  }
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 543,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/fail/cases/0"
              }
            },
            {
              "from": [
                "RUNNING"
              ],
              "to": "FAILED",
              "if": {
                "eq": [
                  "$self#/is_silent",
                  false
                ]
              },
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "report",
                  "self": "$self#/task_id",
                  "set": {}
                },
                {
                  "lifecycle": "Event",
                  "event": "announce",
                  "set": {
                    "/namespace": "$self#/namespace",
                    "/key": "[task_status_change].{$self#/namespace}.{$self#/workflow_name}.{$self#/task_name}",
                    "/value": "TASK_STATUS_CHANGED",
                    "/context": {
                      "namespace": "$self#/namespace",
                      "workflow_execution_id": "$self#/workflow_execution_id",
                      "workflow_name": "$self#/workflow_name",
                      "task_name": "$self#/task_name",
                      "task_status": "$self#/status"
                    }
                  }
                },
                {
                  "lifecycle": "WorkflowExecution",
                  "event": "recount",
                  "self": "$self#/workflow_execution_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 544,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/fail/cases/1"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 5000,
            "weight": 1
          },
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 538,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/fail"
          }
        },
        "requeue": {
          "name": "requeue",
          "by": "server",
          "cases": [
            {
              "from": [
                "RETRYING"
              ],
              "to": "QUEUED",
              "effects": {
                "add": {
                  "/try_number": 1
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "report",
                  "self": "$self#/task_id",
                  "set": {}
                },
                {
                  "lifecycle": "Event",
                  "event": "announce",
                  "set": {
                    "/namespace": "$self#/namespace",
                    "/key": "[task_status_change].{$self#/namespace}.{$self#/workflow_name}.{$self#/task_name}",
                    "/value": "TASK_STATUS_CHANGED",
                    "/context": {
                      "namespace": "$self#/namespace",
                      "workflow_execution_id": "$self#/workflow_execution_id",
                      "workflow_name": "$self#/workflow_name",
                      "task_name": "$self#/task_name",
                      "task_status": "$self#/status"
                    }
                  }
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 545,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/requeue"
              }
            }
          ],
          "each": true,
          "simulate": {
            "after": 10000,
            "weight": 1
          },
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 545,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/requeue"
          }
        },
        "lapse": {
          "name": "lapse",
          "description": "The worker has given no sign of life for too long.",
          "by": "clock",
          "cases": [
            {
              "from": [
                "RUNNING"
              ],
              "to": "FAILED",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "report",
                  "self": "$self#/task_id",
                  "set": {}
                },
                {
                  "lifecycle": "Event",
                  "event": "announce",
                  "set": {
                    "/namespace": "$self#/namespace",
                    "/key": "[task_status_change].{$self#/namespace}.{$self#/workflow_name}.{$self#/task_name}",
                    "/value": "TASK_STATUS_CHANGED",
                    "/context": {
                      "namespace": "$self#/namespace",
                      "workflow_execution_id": "$self#/workflow_execution_id",
                      "workflow_name": "$self#/workflow_name",
                      "task_name": "$self#/task_name",
                      "task_status": "$self#/status"
                    }
                  }
                },
                {
                  "lifecycle": "WorkflowExecution",
                  "event": "recount",
                  "self": "$self#/workflow_execution_id",
                  "set": {}
                }
              ],
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 546,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/lapse"
              }
            }
          ],
          "each": true,
          "at": "$self#/heartbeat",
          "after": 60000,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 546,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/lapse"
          }
        },
        "halt": {
          "name": "halt",
          "by": "server",
          "cases": [
            {
              "from": [
                "INIT",
                "QUEUED",
                "RUNNING",
                "RETRYING"
              ],
              "to": "STOPPING",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "report",
                  "self": "$self#/task_id",
                  "set": {}
                },
                {
                  "lifecycle": "Event",
                  "event": "announce",
                  "set": {
                    "/namespace": "$self#/namespace",
                    "/key": "[task_status_change].{$self#/namespace}.{$self#/workflow_name}.{$self#/task_name}",
                    "/value": "TASK_STATUS_CHANGED",
                    "/context": {
                      "namespace": "$self#/namespace",
                      "workflow_execution_id": "$self#/workflow_execution_id",
                      "workflow_name": "$self#/workflow_name",
                      "task_name": "$self#/task_name",
                      "task_status": "$self#/status"
                    }
                  }
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 555,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/halt"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 555,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/halt"
          }
        },
        "confirm": {
          "name": "confirm",
          "description": "The executor has stopped it.",
          "by": "server",
          "cases": [
            {
              "from": [
                "STOPPING"
              ],
              "to": "STOPPED",
              "effects": {},
              "causes": [
                {
                  "lifecycle": "TaskSlot",
                  "event": "report",
                  "self": "$self#/task_id",
                  "set": {}
                },
                {
                  "lifecycle": "Event",
                  "event": "announce",
                  "set": {
                    "/namespace": "$self#/namespace",
                    "/key": "[task_status_change].{$self#/namespace}.{$self#/workflow_name}.{$self#/task_name}",
                    "/value": "TASK_STATUS_CHANGED",
                    "/context": {
                      "namespace": "$self#/namespace",
                      "workflow_execution_id": "$self#/workflow_execution_id",
                      "workflow_name": "$self#/workflow_name",
                      "task_name": "$self#/task_name",
                      "task_status": "$self#/status"
                    }
                  }
                },
                {
                  "lifecycle": "WorkflowExecution",
                  "event": "recount",
                  "self": "$self#/workflow_execution_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 556,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/confirm"
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
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 556,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/confirm"
          }
        },
        "forget": {
          "name": "forget",
          "description": "Its workflow execution is deleted.",
          "by": "server",
          "cases": [
            {
              "from": [
                "INIT",
                "QUEUED",
                "RUNNING",
                "RETRYING",
                "STOPPING",
                "SUCCESS",
                "FAILED",
                "STOPPED"
              ],
              "to": "$none",
              "effects": {},
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 557,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/TaskExecution/events/forget"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 557,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/TaskExecution/events/forget"
          }
        }
      },
      "each": {},
      "missing": "noTaskExecution",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": [
          "SUCCESS",
          "FAILED",
          "STOPPED"
        ]
      },
      "waiters": {},
      "settled": [
        "SUCCESS",
        "FAILED",
        "STOPPED"
      ],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 484,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/TaskExecution"
      }
    },
    "Event": {
      "name": "Event",
      "schema": "Event",
      "id": "/offset",
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
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 559,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/Event"
          }
        }
      },
      "events": {
        "publish": {
          "name": "publish",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/key": "$request.body#/key",
                  "/value": "$request.body#/value",
                  "/namespace": {
                    "$first": [
                      "$request.body#/namespace",
                      "default"
                    ]
                  },
                  "/context": {
                    "$first": [
                      "$request.body#/context",
                      null
                    ]
                  },
                  "/sender": {
                    "$first": [
                      "$request.body#/sender",
                      null
                    ]
                  },
                  "/create_time": "$now"
                }
              },
              "causes": [
                {
                  "lifecycle": "TaskRule",
                  "event": "notify",
                  "self": {
                    "match": {
                      "/namespace": "$self#/namespace"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "WorkflowTrigger",
                  "event": "notify",
                  "self": {
                    "match": {
                      "/namespace": "$self#/namespace"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 563,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Event/events/publish"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 563,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Event/events/publish"
          }
        },
        "announce": {
          "name": "announce",
          "description": "Published by the scheduler itself.",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/sender": null,
                  "/create_time": "$now"
                },
                "assumed": [
                  "/sender"
                ]
              },
              "causes": [
                {
                  "lifecycle": "TaskRule",
                  "event": "notify",
                  "self": {
                    "match": {
                      "/namespace": "$self#/namespace"
                    },
                    "pick": "each"
                  },
                  "set": {}
                },
                {
                  "lifecycle": "WorkflowTrigger",
                  "event": "notify",
                  "self": {
                    "match": {
                      "/namespace": "$self#/namespace"
                    },
                    "pick": "each"
                  },
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 576,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/Event/events/announce"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 576,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/Event/events/announce"
          }
        }
      },
      "each": {},
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 559,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/Event"
      }
    },
    "WorkflowSchedule": {
      "name": "WorkflowSchedule",
      "schema": "WorkflowSchedule",
      "id": "/id",
      "state": "/is_paused",
      "keeps": [],
      "open": false,
      "states": {
        "active": {
          "name": "active",
          "value": {
            "/is_paused": false
          },
          "enter": {},
          "blocks": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 590,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowSchedule/states/active"
          }
        },
        "paused": {
          "name": "paused",
          "value": {
            "/is_paused": true
          },
          "enter": {},
          "blocks": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 591,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowSchedule/states/paused"
          }
        }
      },
      "events": {
        "add": {
          "name": "add",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "active",
              "effects": {
                "set": {
                  "/workflow_id": "$parent#/id",
                  "/expression": "$request.body#/expression",
                  "/create_time": "$now"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 593,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/add"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 593,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/add"
          }
        },
        "tick": {
          "name": "tick",
          "by": "clock",
          "cases": [
            {
              "from": [
                "active"
              ],
              "effects": {},
              "causes": [
                {
                  "lifecycle": "WorkflowDefinition",
                  "event": "schedule",
                  "self": "$self#/workflow_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 598,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/tick"
              }
            }
          ],
          "each": true,
          "every": {
            "of": "$self#/expression",
            "forms": {
              "cron@": "cron",
              "interval@": [
                "d",
                "h",
                "m",
                "s"
              ]
            }
          },
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 598,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/tick"
          }
        },
        "pause": {
          "name": "pause",
          "by": "client",
          "cases": [
            {
              "from": [
                "active",
                "paused"
              ],
              "to": "paused",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 603,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/pause"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 603,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/pause"
          }
        },
        "resume": {
          "name": "resume",
          "by": "client",
          "cases": [
            {
              "from": [
                "active",
                "paused"
              ],
              "to": "active",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 604,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/resume"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 604,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/resume"
          }
        },
        "remove": {
          "name": "remove",
          "by": "client",
          "cases": [
            {
              "from": [
                "active",
                "paused"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 605,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 605,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/remove"
          }
        },
        "drop": {
          "name": "drop",
          "description": "The workflow is deleted.",
          "by": "server",
          "cases": [
            {
              "from": [
                "active",
                "paused"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 606,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/drop"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 606,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowSchedule/events/drop"
          }
        }
      },
      "each": {},
      "missing": "noSchedule",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": [
          "active",
          "paused"
        ]
      },
      "waiters": {},
      "settled": [
        "active",
        "paused"
      ],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 585,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/WorkflowSchedule"
      }
    },
    "WorkflowTrigger": {
      "name": "WorkflowTrigger",
      "schema": "WorkflowTrigger",
      "id": "/id",
      "state": "/is_paused",
      "keeps": [
        "/namespace",
        "/received",
        "/is_derived"
      ],
      "open": false,
      "states": {
        "active": {
          "name": "active",
          "value": {
            "/is_paused": false
          },
          "enter": {},
          "blocks": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 590,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowTrigger/states/active"
          }
        },
        "paused": {
          "name": "paused",
          "value": {
            "/is_paused": true
          },
          "enter": {},
          "blocks": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 591,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowTrigger/states/paused"
          }
        }
      },
      "events": {
        "add": {
          "name": "add",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "active",
              "effects": {
                "set": {
                  "/workflow_id": "$parent#/id",
                  "/namespace": "$parent#/namespace",
                  "/rule": "$request.body#/rule",
                  "/create_time": "$now",
                  "/received": [],
                  "/is_derived": false
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 615,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/add"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 615,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/add"
          }
        },
        "derive": {
          "name": "derive",
          "description": "From a rule of the workflow itself.",
          "by": "server",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "active",
              "effects": {
                "set": {
                  "/create_time": "$now",
                  "/received": [],
                  "/is_derived": true
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 626,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/derive"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 626,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/derive"
          }
        },
        "notify": {
          "name": "notify",
          "description": "An event is published in its namespace.",
          "by": "server",
          "cases": [
            {
              "from": [
                "active"
              ],
              "if": {
                "all": [
                  {
                    "in": [
                      "$cause#/key",
                      "$self#/rule/condition/expect_event_keys"
                    ]
                  },
                  {
                    "eq": [
                      "$self#/rule/condition/type",
                      "MEET_ALL"
                    ]
                  },
                  {
                    "some": {
                      "of": "$self#/rule/condition/expect_event_keys",
                      "if": {
                        "all": [
                          {
                            "ne": [
                              "$item",
                              "$cause#/key"
                            ]
                          },
                          {
                            "not": {
                              "in": [
                                "$item",
                                "$self#/received"
                              ]
                            }
                          }
                        ]
                      }
                    }
                  }
                ]
              },
              "effects": {
                "append": {
                  "/received": "$cause#/key"
                }
              },
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 637,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/notify/cases/0"
              }
            },
            {
              "from": [
                "active"
              ],
              "if": {
                "in": [
                  "$cause#/key",
                  "$self#/rule/condition/expect_event_keys"
                ]
              },
              "effects": {
                "set": {
                  "/received": []
                },
                "assumed": [
                  "/received"
                ]
              },
              "causes": [
                {
                  "lifecycle": "WorkflowDefinition",
                  "event": "trigger",
                  "self": "$self#/workflow_id",
                  "set": {}
                }
              ],
              "basis": "documented",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 647,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/notify/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "documented",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 633,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/notify"
          }
        },
        "pause": {
          "name": "pause",
          "by": "client",
          "cases": [
            {
              "from": [
                "active",
                "paused"
              ],
              "to": "paused",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 653,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/pause"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 653,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/pause"
          }
        },
        "resume": {
          "name": "resume",
          "by": "client",
          "cases": [
            {
              "from": [
                "active",
                "paused"
              ],
              "to": "active",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 654,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/resume"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 654,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/resume"
          }
        },
        "remove": {
          "name": "remove",
          "by": "client",
          "cases": [
            {
              "from": [
                "active",
                "paused"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 655,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/remove"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 655,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/remove"
          }
        },
        "drop": {
          "name": "drop",
          "description": "The workflow is changed or deleted.",
          "by": "server",
          "cases": [
            {
              "from": [
                "active",
                "paused"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 656,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/drop"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 656,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowTrigger/events/drop"
          }
        }
      },
      "each": {},
      "missing": "noTrigger",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": [
          "active",
          "paused"
        ]
      },
      "waiters": {},
      "settled": [
        "active",
        "paused"
      ],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 608,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/WorkflowTrigger"
      }
    },
    "WorkflowState": {
      "name": "WorkflowState",
      "schema": "ValueState",
      "id": "/id",
      "state": "/status",
      "keeps": [
        "/id",
        "/owner"
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
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 658,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/WorkflowState"
          }
        }
      },
      "events": {
        "update": {
          "name": "update",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/owner": "$parent#/id",
                  "/name": "$request.path.state_name",
                  "/value": "$request.body#/value"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 666,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowState/events/update/cases/0"
              }
            },
            {
              "from": [
                "exists"
              ],
              "effects": {
                "set": {
                  "/value": "$request.body#/value"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 667,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowState/events/update/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 663,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowState/events/update"
          }
        },
        "clear": {
          "name": "clear",
          "by": "client",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 668,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowState/events/clear"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 668,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowState/events/clear"
          }
        }
      },
      "each": {},
      "missing": "noState",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 658,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/WorkflowState"
      }
    },
    "WorkflowExecutionState": {
      "name": "WorkflowExecutionState",
      "schema": "ValueState",
      "id": "/id",
      "state": "/status",
      "keeps": [
        "/id",
        "/owner"
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
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 670,
            "column": 5,
            "pointer": "/x-conduct/lifecycles/WorkflowExecutionState"
          }
        }
      },
      "events": {
        "update": {
          "name": "update",
          "by": "client",
          "cases": [
            {
              "from": [
                "$none"
              ],
              "to": "exists",
              "effects": {
                "set": {
                  "/owner": "$parent#/id",
                  "/name": "$request.path.state_name",
                  "/value": "$request.body#/value"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 666,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowExecutionState/events/update/cases/0"
              }
            },
            {
              "from": [
                "exists"
              ],
              "effects": {
                "set": {
                  "/value": "$request.body#/value"
                }
              },
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 667,
                "column": 15,
                "pointer": "/x-conduct/lifecycles/WorkflowExecutionState/events/update/cases/1"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 663,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecutionState/events/update"
          }
        },
        "clear": {
          "name": "clear",
          "by": "client",
          "cases": [
            {
              "from": [
                "exists"
              ],
              "to": "$none",
              "effects": {},
              "basis": "assumed",
              "place": {
                "file": "openapi/ai-flow/openapi.yaml",
                "line": 668,
                "column": 9,
                "pointer": "/x-conduct/lifecycles/WorkflowExecutionState/events/clear"
              }
            }
          ],
          "each": true,
          "basis": "assumed",
          "place": {
            "file": "openapi/ai-flow/openapi.yaml",
            "line": 668,
            "column": 9,
            "pointer": "/x-conduct/lifecycles/WorkflowExecutionState/events/clear"
          }
        }
      },
      "each": {},
      "missing": "noState",
      "wait": {
        "every": 1000,
        "backoff": 1.5,
        "max": 10000,
        "until": []
      },
      "waiters": {},
      "settled": [],
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 670,
        "column": 5,
        "pointer": "/x-conduct/lifecycles/WorkflowExecutionState"
      }
    }
  },
  "errors": {
    "invalid": {
      "name": "invalid",
      "description": "The request is not what its schemas allow.",
      "status": 400,
      "headers": {},
      "body": {
        "return_code": "1000",
        "error_msg": "{$violations#/0/in} {$violations#/0/name}{$violations#/0/pointer} {$violations#/0/message}"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 31,
        "column": 5,
        "pointer": "/x-conduct/errors/invalid"
      }
    },
    "noSuchPath": {
      "name": "noSuchPath",
      "status": 404,
      "headers": {},
      "body": {
        "return_code": "4",
        "error_msg": "Not found"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 36,
        "column": 5,
        "pointer": "/x-conduct/errors/noSuchPath"
      }
    },
    "noSuchMethod": {
      "name": "noSuchMethod",
      "status": 405,
      "headers": {},
      "body": {
        "return_code": "4",
        "error_msg": "Method not allowed"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 37,
        "column": 5,
        "pointer": "/x-conduct/errors/noSuchMethod"
      }
    },
    "noNamespace": {
      "name": "noNamespace",
      "status": 404,
      "headers": {},
      "body": {
        "return_code": "2002",
        "error_msg": "Namespace {$request.path.namespace} not exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 38,
        "column": 5,
        "pointer": "/x-conduct/errors/noNamespace"
      }
    },
    "namespaceExists": {
      "name": "namespaceExists",
      "status": 409,
      "headers": {},
      "body": {
        "return_code": "2001",
        "error_msg": "Namespace {$request.body#/name} already exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 42,
        "column": 5,
        "pointer": "/x-conduct/errors/namespaceExists"
      }
    },
    "noWorkflow": {
      "name": "noWorkflow",
      "status": 404,
      "headers": {},
      "body": {
        "return_code": "2002",
        "error_msg": "Workflow {$request.path.namespace}.{$request.path.workflow_name} not exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 46,
        "column": 5,
        "pointer": "/x-conduct/errors/noWorkflow"
      }
    },
    "workflowExists": {
      "name": "workflowExists",
      "status": 409,
      "headers": {},
      "body": {
        "return_code": "2001",
        "error_msg": "Workflow {$request.path.namespace}.{$request.body#/name} already exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 50,
        "column": 5,
        "pointer": "/x-conduct/errors/workflowExists"
      }
    },
    "tasksClash": {
      "name": "tasksClash",
      "description": "A task can only be added once to a workflow.",
      "status": 400,
      "headers": {},
      "body": {
        "return_code": "1000",
        "error_msg": "Two tasks of the workflow have the same name"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 54,
        "column": 5,
        "pointer": "/x-conduct/errors/tasksClash"
      }
    },
    "notStarted": {
      "name": "notStarted",
      "description": "The workflow is disabled, or none of its tasks can start.",
      "status": 409,
      "headers": {},
      "body": {
        "return_code": "1003",
        "error_msg": "Start workflow execution failed."
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 59,
        "column": 5,
        "pointer": "/x-conduct/errors/notStarted"
      }
    },
    "noWorkflowExecution": {
      "name": "noWorkflowExecution",
      "status": 404,
      "headers": {},
      "body": {
        "return_code": "2002",
        "error_msg": "Workflow execution {$request.path.id} not exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 64,
        "column": 5,
        "pointer": "/x-conduct/errors/noWorkflowExecution"
      }
    },
    "notFinished": {
      "name": "notFinished",
      "status": 409,
      "headers": {},
      "body": {
        "return_code": "1003",
        "error_msg": "Workflow execution {$request.path.id} is not finished, cannot be removed."
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 68,
        "column": 5,
        "pointer": "/x-conduct/errors/notFinished"
      }
    },
    "noTask": {
      "name": "noTask",
      "status": 404,
      "headers": {},
      "body": {
        "return_code": "2002",
        "error_msg": "Task {$request.path.task_name} of workflow execution {$request.path.id} not exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 72,
        "column": 5,
        "pointer": "/x-conduct/errors/noTask"
      }
    },
    "taskNotStarted": {
      "name": "taskNotStarted",
      "description": "The latest execution of the task is alive, or the workflow execution is over.",
      "status": 409,
      "headers": {},
      "body": {
        "return_code": "1003",
        "error_msg": "Start task execution failed."
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 76,
        "column": 5,
        "pointer": "/x-conduct/errors/taskNotStarted"
      }
    },
    "neverRan": {
      "name": "neverRan",
      "status": 409,
      "headers": {},
      "body": {
        "return_code": "1003",
        "error_msg": "Task {$request.path.task_name} has no execution that could be stopped."
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 81,
        "column": 5,
        "pointer": "/x-conduct/errors/neverRan"
      }
    },
    "noTaskExecution": {
      "name": "noTaskExecution",
      "status": 404,
      "headers": {},
      "body": {
        "return_code": "2002",
        "error_msg": "Task execution {$request.path.id} not exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 85,
        "column": 5,
        "pointer": "/x-conduct/errors/noTaskExecution"
      }
    },
    "uuidTaken": {
      "name": "uuidTaken",
      "description": "Another event was published under the same name.",
      "status": 409,
      "headers": {},
      "body": {
        "return_code": "2001",
        "error_msg": "Event already exists."
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 89,
        "column": 5,
        "pointer": "/x-conduct/errors/uuidTaken"
      }
    },
    "noSchedule": {
      "name": "noSchedule",
      "status": 404,
      "headers": {},
      "body": {
        "return_code": "2002",
        "error_msg": "Workflow schedule {$request.path.id} not exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 94,
        "column": 5,
        "pointer": "/x-conduct/errors/noSchedule"
      }
    },
    "noTrigger": {
      "name": "noTrigger",
      "status": 404,
      "headers": {},
      "body": {
        "return_code": "2002",
        "error_msg": "Workflow trigger {$request.path.id} not exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 98,
        "column": 5,
        "pointer": "/x-conduct/errors/noTrigger"
      }
    },
    "noState": {
      "name": "noState",
      "status": 404,
      "headers": {},
      "body": {
        "return_code": "2002",
        "error_msg": "State {$request.path.state_name} not exists"
      },
      "expect": {},
      "basis": "assumed",
      "place": {
        "file": "openapi/ai-flow/openapi.yaml",
        "line": 102,
        "column": 5,
        "pointer": "/x-conduct/errors/noState"
      }
    }
  },
  "refusals": {
    "request": "invalid",
    "path": "noSuchPath",
    "method": "noSuchMethod"
  },
  "schemas": {
    "Namespace": {
      "description": "What workflows and events belong to.",
      "type": "object",
      "required": [
        "name",
        "properties"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        },
        "properties": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        }
      },
      "examples": [
        {
          "name": "default",
          "properties": {}
        }
      ]
    },
    "NewNamespace": {
      "type": "object",
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        },
        "properties": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        }
      },
      "examples": [
        {
          "name": "research",
          "properties": {
            "owner": "ada"
          }
        }
      ]
    },
    "NamespaceProperties": {
      "type": "object",
      "required": [
        "properties"
      ],
      "properties": {
        "properties": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          }
        }
      },
      "examples": [
        {
          "properties": {
            "owner": "grace"
          }
        }
      ]
    },
    "NamespacePage": {
      "description": "A page of namespaces.",
      "type": "object",
      "required": [
        "items",
        "page_size",
        "offset",
        "total",
        "has_more"
      ],
      "properties": {
        "items": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Namespace"
          }
        },
        "page_size": {
          "type": "integer",
          "minimum": 1
        },
        "offset": {
          "type": "integer",
          "minimum": 0
        },
        "total": {
          "type": "integer",
          "minimum": 0
        },
        "has_more": {
          "type": "boolean"
        }
      },
      "examples": [
        {
          "items": [
            {
              "name": "default",
              "properties": {}
            }
          ],
          "page_size": 20,
          "offset": 0,
          "total": 1,
          "has_more": false
        }
      ]
    },
    "TaskAction": {
      "description": "A command for a task. RESTART stops the current execution and starts a new one.",
      "type": "string",
      "enum": [
        "START",
        "RESTART",
        "STOP"
      ],
      "examples": [
        "START"
      ]
    },
    "ExecutionType": {
      "description": "What set an execution going.",
      "type": "string",
      "enum": [
        "MANUAL",
        "EVENT",
        "PERIODIC"
      ],
      "examples": [
        "MANUAL"
      ]
    },
    "TaskStatus": {
      "description": "Where the execution of a task is.",
      "type": "string",
      "enum": [
        "INIT",
        "QUEUED",
        "RUNNING",
        "SUCCESS",
        "FAILED",
        "STOPPING",
        "STOPPED",
        "RETRYING"
      ],
      "examples": [
        "RUNNING"
      ]
    },
    "WorkflowStatus": {
      "description": "Where the execution of a workflow is.",
      "type": "string",
      "enum": [
        "INIT",
        "RUNNING",
        "SUCCESS",
        "FAILED",
        "STOPPED"
      ],
      "examples": [
        "RUNNING"
      ]
    },
    "Condition": {
      "description": "What a rule waits for.",
      "oneOf": [
        {
          "$ref": "#/schemas/EventCondition"
        },
        {
          "$ref": "#/schemas/TaskStatusCondition"
        }
      ],
      "examples": [
        {
          "type": "SINGLE_EVENT",
          "expect_event_keys": [
            "model_ready"
          ]
        }
      ]
    },
    "EventCondition": {
      "description": "Waits for events with these keys, for one of them or, with MEET_ALL, for all of them.",
      "type": "object",
      "required": [
        "type",
        "expect_event_keys"
      ],
      "properties": {
        "type": {
          "type": "string",
          "enum": [
            "SINGLE_EVENT",
            "MEET_ANY",
            "MEET_ALL"
          ]
        },
        "expect_event_keys": {
          "description": "The keys of the events that the condition depends on.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          }
        }
      },
      "examples": [
        {
          "type": "MEET_ALL",
          "expect_event_keys": [
            "labels_ready",
            "images_ready"
          ]
        }
      ]
    },
    "TaskStatusCondition": {
      "description": "Waits until every one of these tasks has come to its status.",
      "type": "object",
      "required": [
        "type",
        "upstream_task_status"
      ],
      "properties": {
        "type": {
          "type": "string",
          "const": "TASK_STATUS"
        },
        "upstream_task_status": {
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/schemas/UpstreamTaskStatus"
          }
        }
      },
      "examples": [
        {
          "type": "TASK_STATUS",
          "upstream_task_status": [
            {
              "task_name": "extract",
              "status": "SUCCESS"
            }
          ]
        }
      ]
    },
    "UpstreamTaskStatus": {
      "description": "A task, and the status that its latest execution is to have.",
      "type": "object",
      "required": [
        "task_name",
        "status"
      ],
      "properties": {
        "task_name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        },
        "status": {
          "$ref": "#/schemas/TaskStatus"
        }
      },
      "examples": [
        {
          "task_name": "extract",
          "status": "SUCCESS"
        }
      ]
    },
    "TaskRule": {
      "description": "What to do with a task, and when. Of several rules of a task that one event fulfils, the first acts.",
      "type": "object",
      "required": [
        "condition",
        "action"
      ],
      "properties": {
        "condition": {
          "$ref": "#/schemas/Condition"
        },
        "action": {
          "$ref": "#/schemas/TaskAction"
        }
      },
      "examples": [
        {
          "condition": {
            "type": "SINGLE_EVENT",
            "expect_event_keys": [
              "model_ready"
            ]
          },
          "action": "RESTART"
        }
      ]
    },
    "WorkflowRule": {
      "description": "When to start a workflow.",
      "type": "object",
      "required": [
        "condition"
      ],
      "properties": {
        "condition": {
          "$ref": "#/schemas/EventCondition"
        }
      },
      "examples": [
        {
          "condition": {
            "type": "MEET_ANY",
            "expect_event_keys": [
              "data_arrived"
            ]
          }
        }
      ]
    },
    "TaskConfig": {
      "description": "Extended parameters of a task.",
      "type": "object",
      "properties": {
        "periodic_expression": {
          "description": "When to run a periodic task: `cron@` and a cron expression in UTC, or `interval@` and days, hours, minutes and seconds.",
          "$ref": "#/schemas/ScheduleExpression"
        },
        "retries": {
          "description": "How often an execution that fails is tried again.",
          "type": "integer",
          "minimum": 0
        }
      },
      "additionalProperties": true,
      "examples": [
        {
          "periodic_expression": "interval@0 0 10 0"
        }
      ]
    },
    "ScheduleExpression": {
      "description": "`cron@` and a cron expression in UTC, or `interval@` and days, hours, minutes and seconds.",
      "type": "string",
      "pattern": "^(?:cron@\\S+(?: \\S+){4,6}|interval@\\d+ \\d+ \\d+ \\d+)$",
      "examples": [
        "cron@0 6 * * *",
        "interval@0 1 0 0"
      ]
    },
    "Task": {
      "description": "A task of a workflow. One without a rule that starts it starts with the workflow, unless it is periodic.",
      "type": "object",
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "description": "Unique within the workflow.",
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        },
        "kwargs": {
          "$ref": "#/schemas/TaskConfig"
        },
        "start_after": {
          "description": "The tasks that have to succeed before it starts.",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          }
        },
        "rules": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/TaskRule"
          }
        }
      },
      "examples": [
        {
          "name": "extract",
          "kwargs": {
            "retries": 1
          }
        },
        {
          "name": "train",
          "start_after": [
            "extract"
          ]
        }
      ]
    },
    "Workflow": {
      "description": "A collection of tasks and of rules that start them.",
      "type": "object",
      "required": [
        "id",
        "name",
        "namespace",
        "kwargs",
        "tasks",
        "rules",
        "is_enabled",
        "create_time",
        "update_time"
      ],
      "properties": {
        "id": {
          "type": "integer",
          "readOnly": true
        },
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        },
        "namespace": {
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        },
        "kwargs": {
          "type": "object",
          "additionalProperties": true
        },
        "tasks": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Task"
          }
        },
        "rules": {
          "description": "What starts the workflow itself.",
          "type": "array",
          "items": {
            "$ref": "#/schemas/WorkflowRule"
          }
        },
        "is_enabled": {
          "type": "boolean"
        },
        "create_time": {
          "type": "string",
          "format": "date-time",
          "readOnly": true
        },
        "update_time": {
          "type": "string",
          "format": "date-time",
          "readOnly": true
        }
      },
      "examples": [
        {
          "id": 1,
          "name": "training",
          "namespace": "default",
          "kwargs": {},
          "tasks": [
            {
              "name": "extract",
              "kwargs": {
                "retries": 1
              }
            },
            {
              "name": "train",
              "start_after": [
                "extract"
              ]
            }
          ],
          "rules": [],
          "is_enabled": true,
          "create_time": "2026-01-01T12:00:00Z",
          "update_time": "2026-01-01T12:00:00Z"
        }
      ]
    },
    "NewWorkflow": {
      "type": "object",
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        },
        "kwargs": {
          "type": "object",
          "additionalProperties": true
        },
        "tasks": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Task"
          }
        },
        "rules": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/WorkflowRule"
          }
        }
      },
      "examples": [
        {
          "name": "training",
          "tasks": [
            {
              "name": "extract",
              "kwargs": {
                "retries": 1
              }
            },
            {
              "name": "train",
              "start_after": [
                "extract"
              ]
            }
          ]
        }
      ]
    },
    "WorkflowChange": {
      "type": "object",
      "properties": {
        "kwargs": {
          "type": "object",
          "additionalProperties": true
        },
        "tasks": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Task"
          }
        },
        "rules": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/WorkflowRule"
          }
        }
      },
      "examples": [
        {
          "tasks": [
            {
              "name": "extract",
              "kwargs": {
                "retries": 1
              }
            }
          ]
        }
      ]
    },
    "WorkflowPage": {
      "description": "A page of workflows.",
      "type": "object",
      "required": [
        "items",
        "page_size",
        "offset",
        "total",
        "has_more"
      ],
      "properties": {
        "items": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Workflow"
          }
        },
        "page_size": {
          "type": "integer",
          "minimum": 1
        },
        "offset": {
          "type": "integer",
          "minimum": 0
        },
        "total": {
          "type": "integer",
          "minimum": 0
        },
        "has_more": {
          "type": "boolean"
        }
      },
      "examples": [
        {
          "items": [
            {
              "id": 1,
              "name": "training",
              "namespace": "default",
              "kwargs": {},
              "tasks": [
                {
                  "name": "extract",
                  "kwargs": {
                    "retries": 1
                  }
                },
                {
                  "name": "train",
                  "start_after": [
                    "extract"
                  ]
                }
              ],
              "rules": [],
              "is_enabled": true,
              "create_time": "2026-01-01T12:00:00Z",
              "update_time": "2026-01-01T12:00:00Z"
            }
          ],
          "page_size": 20,
          "offset": 0,
          "total": 1,
          "has_more": false
        }
      ]
    },
    "WorkflowExecution": {
      "description": "An instance of a workflow.",
      "type": "object",
      "required": [
        "id",
        "workflow_id",
        "execution_type",
        "begin_date",
        "end_date",
        "status"
      ],
      "properties": {
        "id": {
          "type": "integer",
          "readOnly": true
        },
        "workflow_id": {
          "description": "The workflow that it is an instance of.",
          "type": "integer"
        },
        "execution_type": {
          "$ref": "#/schemas/ExecutionType"
        },
        "begin_date": {
          "description": "When it started.",
          "type": "string",
          "format": "date-time"
        },
        "end_date": {
          "description": "When it ended; null until then.",
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "status": {
          "$ref": "#/schemas/WorkflowStatus"
        }
      },
      "examples": [
        {
          "id": 1,
          "workflow_id": 1,
          "execution_type": "MANUAL",
          "begin_date": "2026-01-01T12:00:00Z",
          "end_date": null,
          "status": "RUNNING"
        }
      ]
    },
    "WorkflowExecutionPage": {
      "description": "A page of workflow executions.",
      "type": "object",
      "required": [
        "items",
        "page_size",
        "offset",
        "total",
        "has_more"
      ],
      "properties": {
        "items": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/WorkflowExecution"
          }
        },
        "page_size": {
          "type": "integer",
          "minimum": 1
        },
        "offset": {
          "type": "integer",
          "minimum": 0
        },
        "total": {
          "type": "integer",
          "minimum": 0
        },
        "has_more": {
          "type": "boolean"
        }
      },
      "examples": [
        {
          "items": [
            {
              "id": 1,
              "workflow_id": 1,
              "execution_type": "MANUAL",
              "begin_date": "2026-01-01T12:00:00Z",
              "end_date": null,
              "status": "RUNNING"
            }
          ],
          "page_size": 20,
          "offset": 0,
          "total": 1,
          "has_more": false
        }
      ]
    },
    "TaskCommand": {
      "type": "object",
      "required": [
        "action"
      ],
      "properties": {
        "action": {
          "$ref": "#/schemas/TaskAction"
        }
      },
      "examples": [
        {
          "action": "START"
        },
        {
          "action": "RESTART"
        },
        {
          "action": "STOP"
        }
      ]
    },
    "TaskExecution": {
      "description": "An instance of a task. Execution, task and sequence number together are its key.",
      "type": "object",
      "required": [
        "id",
        "workflow_execution_id",
        "task_name",
        "sequence_number",
        "execution_type",
        "try_number",
        "begin_date",
        "end_date",
        "status"
      ],
      "properties": {
        "id": {
          "type": "integer",
          "readOnly": true
        },
        "workflow_execution_id": {
          "type": "integer"
        },
        "task_name": {
          "type": "string",
          "maxLength": 256
        },
        "sequence_number": {
          "description": "How many times the task has been run in this workflow execution, this one counted.",
          "type": "integer",
          "minimum": 1
        },
        "execution_type": {
          "$ref": "#/schemas/ExecutionType"
        },
        "try_number": {
          "description": "Which attempt this is, from 1.",
          "type": "integer",
          "minimum": 1
        },
        "begin_date": {
          "description": "When it was created.",
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "end_date": {
          "description": "When it ended; null until then.",
          "type": [
            "string",
            "null"
          ],
          "format": "date-time"
        },
        "status": {
          "$ref": "#/schemas/TaskStatus"
        }
      },
      "examples": [
        {
          "id": 1,
          "workflow_execution_id": 1,
          "task_name": "extract",
          "sequence_number": 1,
          "execution_type": "MANUAL",
          "try_number": 1,
          "begin_date": "2026-01-01T12:00:00Z",
          "end_date": null,
          "status": "RUNNING"
        }
      ]
    },
    "TaskExecutionPage": {
      "description": "A page of task executions.",
      "type": "object",
      "required": [
        "items",
        "page_size",
        "offset",
        "total",
        "has_more"
      ],
      "properties": {
        "items": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/TaskExecution"
          }
        },
        "page_size": {
          "type": "integer",
          "minimum": 1
        },
        "offset": {
          "type": "integer",
          "minimum": 0
        },
        "total": {
          "type": "integer",
          "minimum": 0
        },
        "has_more": {
          "type": "boolean"
        }
      },
      "examples": [
        {
          "items": [
            {
              "id": 1,
              "workflow_execution_id": 1,
              "task_name": "extract",
              "sequence_number": 1,
              "execution_type": "MANUAL",
              "try_number": 1,
              "begin_date": "2026-01-01T12:00:00Z",
              "end_date": null,
              "status": "RUNNING"
            }
          ],
          "page_size": 20,
          "offset": 0,
          "total": 1,
          "has_more": false
        }
      ]
    },
    "EventContext": {
      "description": "What an event says besides its value. One that names a workflow execution concerns the tasks of that execution only.",
      "type": "object",
      "properties": {
        "namespace": {
          "type": "string"
        },
        "workflow_execution_id": {
          "type": "integer"
        },
        "workflow_name": {
          "type": "string"
        },
        "task_name": {
          "type": "string"
        },
        "task_status": {
          "$ref": "#/schemas/TaskStatus"
        }
      },
      "additionalProperties": true,
      "examples": [
        {
          "workflow_execution_id": 1
        }
      ]
    },
    "Event": {
      "description": "Something that was published.",
      "type": "object",
      "required": [
        "offset",
        "key",
        "value",
        "namespace",
        "context",
        "sender",
        "create_time"
      ],
      "properties": {
        "offset": {
          "description": "Its place among all events, from 1.",
          "type": "integer",
          "minimum": 1,
          "readOnly": true
        },
        "key": {
          "type": "string",
          "minLength": 1
        },
        "value": {
          "type": "string"
        },
        "namespace": {
          "type": "string"
        },
        "context": {
          "anyOf": [
            {
              "$ref": "#/schemas/EventContext"
            },
            {
              "type": "null"
            }
          ]
        },
        "sender": {
          "type": [
            "string",
            "null"
          ]
        },
        "create_time": {
          "type": "string",
          "format": "date-time",
          "readOnly": true
        }
      },
      "examples": [
        {
          "offset": 1,
          "key": "model_ready",
          "value": "42",
          "namespace": "default",
          "context": null,
          "sender": "trainer",
          "create_time": "2026-01-01T12:00:00Z"
        }
      ]
    },
    "TaskMetrics": {
      "description": "Whatever a worker measures, by name; nothing before it has.",
      "type": "object",
      "additionalProperties": true,
      "examples": [
        {
          "duration_ms": 5000
        }
      ]
    },
    "NewEvent": {
      "type": "object",
      "required": [
        "key",
        "value"
      ],
      "properties": {
        "key": {
          "type": "string",
          "minLength": 1
        },
        "value": {
          "type": "string"
        },
        "namespace": {
          "type": "string",
          "minLength": 1
        },
        "context": {
          "anyOf": [
            {
              "$ref": "#/schemas/EventContext"
            },
            {
              "type": "null"
            }
          ]
        },
        "sender": {
          "type": [
            "string",
            "null"
          ]
        },
        "uuid": {
          "description": "A name of this event: sent twice, it is published once.",
          "type": "string",
          "minLength": 1
        }
      },
      "examples": [
        {
          "key": "model_ready",
          "value": "42"
        }
      ]
    },
    "EventPage": {
      "description": "A page of events.",
      "type": "object",
      "required": [
        "items",
        "page_size",
        "offset",
        "total",
        "has_more"
      ],
      "properties": {
        "items": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/Event"
          }
        },
        "page_size": {
          "type": "integer",
          "minimum": 1
        },
        "offset": {
          "type": "integer",
          "minimum": 0
        },
        "total": {
          "type": "integer",
          "minimum": 0
        },
        "has_more": {
          "type": "boolean"
        }
      },
      "examples": [
        {
          "items": [
            {
              "offset": 1,
              "key": "model_ready",
              "value": "42",
              "namespace": "default",
              "context": null,
              "sender": "trainer",
              "create_time": "2026-01-01T12:00:00Z"
            }
          ],
          "page_size": 20,
          "offset": 0,
          "total": 1,
          "has_more": false
        }
      ]
    },
    "WorkflowSchedule": {
      "description": "Starts a workflow again and again.",
      "type": "object",
      "required": [
        "id",
        "workflow_id",
        "expression",
        "is_paused",
        "create_time"
      ],
      "properties": {
        "id": {
          "type": "integer",
          "readOnly": true
        },
        "workflow_id": {
          "type": "integer"
        },
        "expression": {
          "$ref": "#/schemas/ScheduleExpression"
        },
        "is_paused": {
          "type": "boolean"
        },
        "create_time": {
          "type": "string",
          "format": "date-time",
          "readOnly": true
        }
      },
      "examples": [
        {
          "id": 1,
          "workflow_id": 1,
          "expression": "cron@0 6 * * *",
          "is_paused": false,
          "create_time": "2026-01-01T12:00:00Z"
        }
      ]
    },
    "NewWorkflowSchedule": {
      "type": "object",
      "required": [
        "expression"
      ],
      "properties": {
        "expression": {
          "$ref": "#/schemas/ScheduleExpression"
        }
      },
      "examples": [
        {
          "expression": "cron@0 6 * * *"
        },
        {
          "expression": "interval@0 1 0 0"
        }
      ]
    },
    "WorkflowSchedulePage": {
      "description": "A page of schedules.",
      "type": "object",
      "required": [
        "items",
        "page_size",
        "offset",
        "total",
        "has_more"
      ],
      "properties": {
        "items": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/WorkflowSchedule"
          }
        },
        "page_size": {
          "type": "integer",
          "minimum": 1
        },
        "offset": {
          "type": "integer",
          "minimum": 0
        },
        "total": {
          "type": "integer",
          "minimum": 0
        },
        "has_more": {
          "type": "boolean"
        }
      },
      "examples": [
        {
          "items": [
            {
              "id": 1,
              "workflow_id": 1,
              "expression": "cron@0 6 * * *",
              "is_paused": false,
              "create_time": "2026-01-01T12:00:00Z"
            }
          ],
          "page_size": 20,
          "offset": 0,
          "total": 1,
          "has_more": false
        }
      ]
    },
    "WorkflowTrigger": {
      "description": "Starts a workflow when its rule is met.",
      "type": "object",
      "required": [
        "id",
        "workflow_id",
        "rule",
        "is_paused",
        "create_time"
      ],
      "properties": {
        "id": {
          "type": "integer",
          "readOnly": true
        },
        "workflow_id": {
          "type": "integer"
        },
        "rule": {
          "$ref": "#/schemas/WorkflowRule"
        },
        "is_paused": {
          "type": "boolean"
        },
        "create_time": {
          "type": "string",
          "format": "date-time",
          "readOnly": true
        }
      },
      "examples": [
        {
          "id": 1,
          "workflow_id": 1,
          "rule": {
            "condition": {
              "type": "MEET_ANY",
              "expect_event_keys": [
                "data_arrived"
              ]
            }
          },
          "is_paused": false,
          "create_time": "2026-01-01T12:00:00Z"
        }
      ]
    },
    "NewWorkflowTrigger": {
      "type": "object",
      "required": [
        "rule"
      ],
      "properties": {
        "rule": {
          "$ref": "#/schemas/WorkflowRule"
        }
      },
      "examples": [
        {
          "rule": {
            "condition": {
              "type": "MEET_ANY",
              "expect_event_keys": [
                "data_arrived"
              ]
            }
          }
        }
      ]
    },
    "WorkflowTriggerPage": {
      "description": "A page of triggers.",
      "type": "object",
      "required": [
        "items",
        "page_size",
        "offset",
        "total",
        "has_more"
      ],
      "properties": {
        "items": {
          "type": "array",
          "items": {
            "$ref": "#/schemas/WorkflowTrigger"
          }
        },
        "page_size": {
          "type": "integer",
          "minimum": 1
        },
        "offset": {
          "type": "integer",
          "minimum": 0
        },
        "total": {
          "type": "integer",
          "minimum": 0
        },
        "has_more": {
          "type": "boolean"
        }
      },
      "examples": [
        {
          "items": [
            {
              "id": 1,
              "workflow_id": 1,
              "rule": {
                "condition": {
                  "type": "MEET_ANY",
                  "expect_event_keys": [
                    "data_arrived"
                  ]
                }
              },
              "is_paused": false,
              "create_time": "2026-01-01T12:00:00Z"
            }
          ],
          "page_size": 20,
          "offset": 0,
          "total": 1,
          "has_more": false
        }
      ]
    },
    "ValueState": {
      "description": "A single value that a user keeps.",
      "type": "object",
      "required": [
        "name",
        "type",
        "value"
      ],
      "properties": {
        "name": {
          "type": "string"
        },
        "type": {
          "type": "string",
          "const": "value"
        },
        "value": {
          "description": "Anything."
        }
      },
      "examples": [
        {
          "name": "watermark",
          "type": "value",
          "value": {
            "seen": 17
          }
        }
      ]
    },
    "NewValue": {
      "type": "object",
      "required": [
        "value"
      ],
      "properties": {
        "value": {
          "description": "Anything."
        }
      },
      "examples": [
        {
          "value": {
            "seen": 17
          }
        }
      ]
    },
    "ErrorReply": {
      "description": "Why it was refused.",
      "type": "object",
      "required": [
        "return_code",
        "error_msg"
      ],
      "properties": {
        "return_code": {
          "description": "1000: not valid; 1003: not in this state; 2001: exists already; 2002: does not exist; 4: not understood.",
          "type": "string"
        },
        "error_msg": {
          "type": "string"
        }
      },
      "examples": [
        {
          "return_code": "2002",
          "error_msg": "Workflow default.training not exists"
        }
      ]
    }
  },
  "security": {}
});
